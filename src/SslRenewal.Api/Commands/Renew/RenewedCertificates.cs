using SslRenewal.Api.Commands.Orders;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Renewals;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.Renew;

/// <summary>The certificate that a renewal buys, whoever takes the order.</summary>
internal static class RenewedCertificates
{
    /// <summary>With as many names as the old one has; the host name comes with the activation.</summary>
    public static CertificateRow Begin(HeldAccount account, RenewalAttempt attempt, int bonusDays, bool asksForLetter) => new()
    {
        Tenant = account.Tenant,
        CertificateId = account.NextCertificateId++,
        UserKey = account.UserKey,
        SslType = attempt.Issued!.Name,
        Status = Lifecycle.Begin(CertificateStep.Renew),
        Sans = attempt.Certificate!.ExtraNames,
        Years = attempt.Years,
        PurchasedAt = attempt.Now,
        RenewalOf = attempt.Request.CertificateId.Value,
        BonusDays = bonusDays,
        AsksForLetter = asksForLetter,
    };

    /// <summary>The promise that the old one has no other renewal.</summary>
    public static OpenRenewalRow Open(CertificateRow renewal) => new() { Tenant = renewal.Tenant, CertificateId = renewal.RenewalOf!.Value, RenewalId = renewal.CertificateId };

    public static Bought Bought(CertificateRow renewal, RenewalAttempt attempt) => new(new CertificateId(renewal.CertificateId), attempt.Issued!, attempt.Request.CertificateId);
}
