using Microsoft.AspNetCore.Http.HttpResults;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Life;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;

namespace SslRenewal.Api.Manage.Certificates;

/// <summary>What management may do to a certificate; each answers the certificate as it is then.</summary>
internal static class CertificateChangeEndpoints
{
    public static void MapCertificateChanges(this IEndpointRouteBuilder manage)
    {
        Tell(manage.MapPost("/certificates/{id:int}/cancel", CancelAsync), "Cancels a certificate that was not issued, and refunds it");
        Tell(manage.MapPost("/certificates/{id:int}/reset", ResetAsync), "Lets the issuer try again with a certificate that it refused");
        Tell(manage.MapPost("/certificates/{id:int}/approve", ApproveAsync), "Approves the first thing that a purchased certificate still waits for");
        Tell(manage.MapPost("/certificates/{id:int}/refuse", RefuseAsync), "Refuses a purchased certificate in the issuer's place");

        Tell(manage.MapPost("/certificates/{id:int}/check", CheckAsync), "Looks at once for the files and records that show control of a certificate's names");

        static void Tell(RouteHandlerBuilder change, string summary) => change.WithSummary(summary)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    /// <param name="id">The certificate's number.</param>
    /// <param name="userName">Whose certificate; needed where several accounts have one of that number.</param>
    internal static Task<Results<Ok<CertificateAnswer>, ProblemHttpResult>> CancelAsync(
        int id, string? userName, CertificateLookUp certificates, CertificateChanges changes, CertificateReading reading, CancellationToken cancellationToken) =>
        ChangeAsync(id, userName, certificates, reading, held => changes.CancelAsync(held, cancellationToken), CertificateStep.Cancel, cancellationToken);

    /// <param name="id">The certificate's number.</param>
    /// <param name="userName">Whose certificate; needed where several accounts have one of that number.</param>
    internal static Task<Results<Ok<CertificateAnswer>, ProblemHttpResult>> ResetAsync(
        int id, string? userName, CertificateLookUp certificates, CertificateChanges changes, CertificateReading reading, CancellationToken cancellationToken) =>
        ChangeAsync(id, userName, certificates, reading, held => changes.ResetAsync(held, cancellationToken), CertificateStep.Reset, cancellationToken);

    /// <param name="id">The certificate's number.</param>
    /// <param name="userName">Whose certificate; needed where several accounts have one of that number.</param>
    /// <param name="refusal">Why, where that is to be told.</param>
    internal static Task<Results<Ok<CertificateAnswer>, ProblemHttpResult>> RefuseAsync(
        int id, string? userName, RefusalRequest? refusal, CertificateLookUp certificates, CertificateChanges changes, CertificateReading reading, CancellationToken cancellationToken) =>
        refusal is { IsUsable: false }
            ? Task.FromResult<Results<Ok<CertificateAnswer>, ProblemHttpResult>>(Problems.Invalid($"reason: expected 1 to {RefusalRequest.MaxReasonLength} characters"))
            : ChangeAsync(id, userName, certificates, reading, held => changes.RefuseAsync(held, refusal?.Reason.Trim(), cancellationToken), CertificateStep.IssuerRefuses, cancellationToken);

    /// <param name="id">The certificate's number.</param>
    /// <param name="userName">Whose certificate; needed where several accounts have one of that number.</param>
    internal static Task<Results<Ok<CertificateAnswer>, ProblemHttpResult>> ApproveAsync(
        int id, string? userName, CertificateLookUp certificates, CertificateChanges changes, CertificateReading reading, CancellationToken cancellationToken) =>
        certificates.AnswerAsync<CertificateAnswer>(id, userName, async held => await changes.ApproveAsync(held, seen: null, cancellationToken) is null
            ? Problems.Conflict($"Certificate {id} is {CertificateReading.Word(held.Row.Status)} and waits for nothing that can be approved.")
            : TypedResults.Ok(await reading.ReadAgainAsync(held, cancellationToken)), cancellationToken);

    /// <param name="id">The certificate's number.</param>
    /// <param name="userName">Whose certificate; needed where several accounts have one of that number.</param>
    internal static Task<Results<Ok<IReadOnlyList<ControlCheckAnswer>>, ProblemHttpResult>> CheckAsync(
        int id, string? userName, CertificateLookUp certificates, ControlChecks checks, ServiceSettings settings, CancellationToken cancellationToken) =>
        certificates.AnswerAsync<IReadOnlyList<ControlCheckAnswer>>(id, userName, async held => settings.Validation is not ValidationMode.Check
            ? Problems.Conflict("Nothing is looked for: Validation:Mode is not check.")
            : TypedResults.Ok<IReadOnlyList<ControlCheckAnswer>>([.. (await checks.CheckAsync(held.Row.Tenant, id, cancellationToken)).Select(finding => new ControlCheckAnswer(finding.Name, finding.Matched, finding.Result))]), cancellationToken);

    private static Task<Results<Ok<CertificateAnswer>, ProblemHttpResult>> ChangeAsync(
        int id, string? userName, CertificateLookUp certificates, CertificateReading reading, Func<FoundCertificate, Task<bool>> change, CertificateStep step, CancellationToken cancellationToken) =>
        certificates.AnswerAsync<CertificateAnswer>(id, userName, async held => await change(held)
            ? TypedResults.Ok(await reading.ReadAgainAsync(held, cancellationToken))
            : Problems.Conflict($"Certificate {id} is {CertificateReading.Word(held.Row.Status)}: that is possible only for one that is {string.Join(" or ", Lifecycle.Edges.Where(edge => edge.By == step).Select(edge => CertificateReading.Word(edge.From!.Value)))}."), cancellationToken);
}
