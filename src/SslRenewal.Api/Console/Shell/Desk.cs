using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Life;
using SslRenewal.Api.Manage;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Api.Wire;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;

namespace SslRenewal.Api.Console.Shell;

/// <summary>What every page of the desk knows: whose certificates it shows, and the instant of that account's clock. A handler asks for it as a parameter.</summary>
public sealed class Desk
{
    /// <summary>Whose certificates are shown; in a query where the path does not say.</summary>
    public const string UserNameParameter = "userName";

    /// <summary>How many names there are to switch to; where there are more, any can be entered.</summary>
    public const int MaxNames = 50;

    private readonly UserRow? _user;

    private Desk(UserRow? user, bool isFirst, ClockReading clock, IReadOnlyList<string> userNames, string? contact, bool isSignedIn) =>
        (_user, IsFirst, Clock, UserNames, Contact, IsSignedIn) = (user, isFirst, clock, userNames, contact, isSignedIn);

    /// <summary>The user whose desk this is.</summary>
    /// <exception cref="InvalidOperationException">There is no account, on a page that can do without.</exception>
    public UserRow User => _user ?? throw new InvalidOperationException("There is no account.");

    public bool HasUser => _user is not null;

    /// <summary>The account's clock, or the service's where there is no account.</summary>
    public ClockReading Clock { get; }

    public DateTimeOffset Now => Clock.Now;

    /// <summary>The day of the clock, UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>Names to switch to; the first of them where there are many.</summary>
    public IReadOnlyList<string> UserNames { get; }

    /// <summary>Whom to ask, as the settings say.</summary>
    public string? Contact { get; }

    /// <summary>Whether there is a sign-in that can be ended.</summary>
    public bool IsSignedIn { get; }

    // Its desk is what addresses without a user's name show.
    private bool IsFirst { get; }

    /// <summary>Who asks, as the engine's rules see it.</summary>
    internal Caller Caller => Caller.Of(User, Now);

    /// <summary>An address of this user's desk.</summary>
    public string At(string path) => IsFirst || !HasUser ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{UserNameParameter}={Uri.EscapeDataString(User.Name)}";

    /// <summary>The address of one of the user's certificates.</summary>
    public string CertificateAt(int certificateId) => CertificateAt(User.Name, certificateId);

    public static string CertificateAt(string userName, int certificateId) => FormattableString.Invariant($"/certificates/{Uri.EscapeDataString(userName)}/{certificateId}");

    /// <summary>Reads it for a request; whatever fell due has happened before.</summary>
    /// <exception cref="BadHttpRequestException">There is no such user, or no account at all and the page needs one.</exception>
    public static async ValueTask<Desk?> BindAsync(HttpContext context)
    {
        var (services, cancellationToken) = (context.RequestServices, context.RequestAborted);
        await services.GetRequiredService<TimePassing>().LetAllPassAsync(cancellationToken);

        var database = services.GetRequiredService<RenewalDbContext>();
        var named = (string?)context.GetRouteValue(UserNameParameter) ?? context.Request.Query[UserNameParameter];
        var listed = await database.Users.AsNoTracking().OrderBy(row => row.Tenant).ThenBy(row => row.IsSubUser).ThenBy(row => row.UserKey).Take(MaxNames).ToListAsync(cancellationToken);
        var first = listed.Count > 0 ? listed[0] : null;

        var user = string.IsNullOrEmpty(named)
            ? first
            : await database.FindUserAsync(named, cancellationToken) ?? throw new BadHttpRequestException($"There is no user {named}.", StatusCodes.Status404NotFound);

        if (user is null && context.GetEndpoint()?.Metadata.GetMetadata<AccountOptional>() is null)
        {
            throw new BadHttpRequestException("There is no account yet: load a scenario on the page Scenario, or make an account by the management API.", StatusCodes.Status404NotFound);
        }

        var clock = user is null
            ? await services.GetRequiredService<ServiceClock>().ReadAsync(cancellationToken)
            : await services.GetRequiredService<TenantClock>().ReadAsync(user.Tenant, cancellationToken);

        return new Desk(
            user, user?.UserKey == first?.UserKey, clock,
            [.. listed.Select(other => other.Name)],
            services.GetRequiredService<ServiceSettings>().Contact, context.User.Identity is { IsAuthenticated: true });
    }
}
