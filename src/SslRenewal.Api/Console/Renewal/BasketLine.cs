using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Renewals;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Renewals;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>One renewal among those that are paid together.</summary>
/// <param name="Application">The renewed certificate's, with what was told on the desk.</param>
/// <param name="Attempt">As it would be ordered now, after those before it.</param>
/// <param name="Refusal">Why it is left out, or <see langword="null"/> where it is paid with the others.</param>
/// <param name="Renewal">The renewal, once it is paid.</param>
/// <param name="Paid">What was paid for it, US dollars.</param>
public sealed record BasketLine(RenewalDraftRow Draft, RenewalApplication Application, DeskAttempt Attempt, CoverageTerms Coverage, DeskRefusal? Refusal, CertificateRow? Renewal, decimal? Paid)
{
    public bool IsPayable => Refusal is null && Renewal is null;
}
