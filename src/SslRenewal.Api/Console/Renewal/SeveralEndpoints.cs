using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Renewals;
using SslRenewal.Issuing.Keys;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>Several renewals at once: one period and one kind of key for all.</summary>
internal static class SeveralEndpoints
{
    public const string Certificate = "certificate";

    // As many as a page of the list and somebody's patience have; an address cannot carry many more.
    private const int MaxLines = 500;

    private const string Path = "/renewals/{userName}";

    public static void MapSeveral(this IEndpointRouteBuilder console)
    {
        _ = console.MapGet(Path, ChooseAsync);
        _ = console.MapPost(Path, PrepareAsync);
    }

    public static string AddressOf(string userName, IEnumerable<int> certificates, int years) =>
        $"/renewals/{Uri.EscapeDataString(userName)}?" + string.Join('&', [.. certificates.Select(id => FormattableString.Invariant($"{Certificate}={id}")), FormattableString.Invariant($"{OrderForm.YearsName}={years}")]);

    internal static async Task<IResult> ChooseAsync(Desk desk, HttpRequest request, SeveralRenewals renewals, ServiceSettings settings, CancellationToken cancellationToken) =>
        await ShowAsync(desk, renewals, settings, NumbersOf(request.Query[Certificate]), YearsOf(request.Query[OrderForm.YearsName]), KeyKind.Recommended, email: null, fault: null, cancellationToken);

    internal static async Task<IResult> PrepareAsync(Desk desk, HttpRequest request, SeveralRenewals renewals, Drafts drafts, ServiceSettings settings, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var (numbers, years, key) = (NumbersOf(form[Certificate]), YearsOf(form[OrderForm.YearsName]), KeyKind.Find(form[OrderForm.KeyName].ToString()) ?? KeyKind.Recommended);
        var email = form[DeskApplication.AdminEmail.Name].ToString().Trim();
        var lines = await renewals.ReadAsync(desk.Caller, numbers, years, cancellationToken);

        var fault = lines.Any(line => line is { Refusal: null, NeedsEmail: true }) ? DeskApplication.Fault(DeskApplication.AdminEmail, email) : null;
        var told = new Dictionary<string, string>(StringComparer.Ordinal) { [DeskApplication.AdminEmail.Name] = email };
        var chosen = lines.Where(line => line.Refusal is null).Select(line => line.CertificateId);

        return fault is null && (await drafts.PrepareAsync(desk.Caller, chosen, new RenewalChoice(years, key, Csr: null, told), cancellationToken)).BasketId is { } basket
            ? new SeeOther(BasketPlace.Of(desk, basket))
            : await ShowAsync(desk, renewals, settings, numbers, years, key, email, fault, cancellationToken, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ShowAsync(
        Desk desk, SeveralRenewals renewals, ServiceSettings settings, IReadOnlyList<int> numbers, int years, KeyKind key, string? email, string? fault, CancellationToken cancellationToken, int status = StatusCodes.Status200OK)
    {
        var lines = await renewals.ReadAsync(desk.Caller, numbers, years, cancellationToken);
        var longest = lines.Max(int? (line) => line.Application is { } application ? Term.MaxOf(application.Product, desk.Today) : null) ?? Term.MinYears;

        return new RazorComponentResult<SeveralPage>(new
        {
            Desk = desk,
            Model = new SeveralModel(settings.DeskPolicy, lines, years, key, desk.User.Balance, email, fault) { Periods = [.. Enumerable.Range(Term.MinYears, longest)] },
        })
        { StatusCode = status };
    }

    // What is no number was never a link of ours.
    private static IReadOnlyList<int> NumbersOf(IEnumerable<string?> texts) =>
        [.. texts.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number > 0).Distinct().Take(MaxLines)];

    private static int YearsOf(IEnumerable<string?> texts) => Term.Parse(texts.FirstOrDefault() ?? "") is >= Term.MinYears and <= Term.MaxYears and var years ? years : Term.MinYears;
}
