using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Commands.Renew;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Accounts;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Renewals;
using SslRenewal.Domain.Rules;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Manage.Renewal;

/// <summary>The dry run of a renewal.</summary>
internal static class DryRunEndpoint
{
    public static void MapDryRun(this IEndpointRouteBuilder manage) =>
        manage.MapGet("/certificates/{id:int}/renewal", JudgeAsync).WithSummary("Judges a renewal by every rule, and orders nothing")
            .WithDescription("Years is 1 and sslType the certificate's own where they are left out. A parameter that cannot be read is judged as such, and the rules after it as though it had been left out.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    /// <param name="id">The certificate's number.</param>
    /// <param name="userName">Whose certificate; needed where several accounts have one of that number.</param>
    /// <param name="years">As the command would be sent it; 1 where it is left out.</param>
    /// <param name="sslType">As the command would be sent it; the certificate's own where it is left out.</param>
    /// <param name="promotionCode">As the command would be sent it.</param>
    internal static async Task<Results<Ok<DryRunAnswer>, ProblemHttpResult>> JudgeAsync(
        int id, string? userName, string? years, string? sslType, string? promotionCode, RenewalDbContext database, TenantClock clock, RenewFacts facts, CancellationToken cancellationToken)
    {
        var userKey = userName is null ? null : UserName.Key(userName);
        var held = await database.Certificates.AsNoTracking().Where(row => row.CertificateId == id && (userKey == null || row.UserKey == userKey)).OrderBy(row => row.Tenant).Take(2).ToListAsync(cancellationToken);

        if (held is not [var certificate])
        {
            return held is [] ? Problems.NotFound($"There is no certificate {id} of {userName ?? "any user"}.") : Problems.Conflict($"Several accounts have a certificate {id}: say whose with userName.");
        }

        if (await database.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Tenant == certificate.Tenant && row.UserKey == certificate.UserKey, cancellationToken) is not { } user)
        {
            return Problems.NotFound("The account has gone.");
        }

        var now = (await clock.ReadAsync(user.Tenant, cancellationToken)).Now;
        var caller = new Caller(user.Tenant, user.UserKey, new Buyer(user.Name, user.IsSubUser), now, MayMeetFaults: false);
        var parameters = new DryRunParameters(certificate, DateOnly.FromDateTime(now.UtcDateTime), years, sslType, promotionCode);

        return await facts.GatherAsync(caller, parameters.Request, cancellationToken) is { } attempt ? TypedResults.Ok(Answer(parameters.Judge(), attempt)) : Problems.NotFound("The account has gone.");
    }

    private static DryRunAnswer Answer(IReadOnlyList<RuleVerdict> parameters, RenewalAttempt attempt)
    {
        RuleVerdict[] verdicts = [.. parameters, .. RenewalRules.InOrder.Select(rule => Judge(rule, attempt))];
        var suggested = attempt.Certificate?.ExpiresOn is { } expiry ? RenewalWindow.SuggestedBefore(expiry) : (RenewalWindow?)null;

        return new DryRunAnswer(
            verdicts.All(verdict => verdict.Holds), verdicts, attempt.Window?.Opens, attempt.Window?.Closes, suggested is { } days ? new SuggestedWindow(days.Opens, days.Closes) : null, attempt.Price);
    }

    private static RuleVerdict Judge(Rule<RenewalAttempt> rule, RenewalAttempt attempt) =>
        rule.Holds(attempt) ? new(rule.Name, rule.Sentence, Holds: true, Error: null) : new(rule.Name, rule.Sentence, Holds: false, rule.Refuse(attempt).Error);
}
