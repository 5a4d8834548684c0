using Microsoft.AspNetCore.Http.HttpResults;
using SslRenewal.Api.Commands.Renew;
using SslRenewal.Api.Manage.Certificates;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Renewals;
using SslRenewal.Domain.Rules;
using SslRenewal.Persistence.Prepared;

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
        int id, string? userName, string? years, string? sslType, string? promotionCode, CertificateLookUp certificates, PreparedDatabase database, CancellationToken cancellationToken)
    {
        return await certificates.AnswerAsync<DryRunAnswer>(id, userName, async held =>
        {
            var caller = Caller.Of(held.User, held.Now);
            var parameters = new DryRunParameters(held.Row, held.Today, years, sslType, promotionCode);

            return await database.ReadAsync(connection => RenewFacts.GatherAsync(connection, caller, parameters.Request, cancellationToken), cancellationToken) is { } attempt ? TypedResults.Ok(Answer(parameters.Judge(), attempt)) : Problems.NotFound("The account has gone.");
        }, cancellationToken);
    }

    private static DryRunAnswer Answer(IReadOnlyList<RuleVerdict> parameters, RenewalAttempt attempt)
    {
        RuleVerdict[] verdicts = [.. parameters, .. RenewalRules.InOrder.Select(rule => Judge(rule, attempt))];
        var suggested = attempt.Certificate?.ExpiresOn is { } expiry ? RenewalWindow.SuggestedBefore(expiry) : (RenewalWindow?)null;

        return new DryRunAnswer(
            verdicts.All(verdict => verdict.Holds), verdicts, attempt.Window?.Opens, attempt.Window?.Closes, suggested is { } days ? new SuggestedWindow(days.Opens, days.Closes) : null, attempt.Price, CoverageIfActivatedNow(attempt));
    }

    // The days that are left count from the activation, and the coverage from the issuance: here both are now.
    private static CoverageAnswer? CoverageIfActivatedNow(RenewalAttempt attempt) => attempt.Certificate?.ExpiresOn is { } expiry
        ? CoverageAnswer.Of(new CoverageTerms(attempt.Now, attempt.Request.Years, CoverageTerms.Carried(expiry, attempt.Today), RenewalBonus.None.DaysFor(expiry.DayNumber - attempt.Today.DayNumber)))
        : null;

    private static RuleVerdict Judge(Rule<RenewalAttempt> rule, RenewalAttempt attempt) =>
        rule.Holds(attempt) ? new(rule.Name, rule.Sentence, Holds: true, Error: null) : new(rule.Name, rule.Sentence, Holds: false, rule.Refuse(attempt).Error);
}
