using System.Text.Json;
using SslRenewal.Api.Life;
using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Issuing.DomainControl;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.Activation;

/// <summary>Enters what an activation or a reissue was granted.</summary>
internal static class ActivationDetails
{
    /// <summary>On the certificate: its request, its common name, what the values of domain control end with, and what was told of the applicant.</summary>
    public static void Enter(CertificateRow row, ActivationInput input, ActivationAttempt granted)
    {
        row.Csr = input.Signing!.Pem;
        row.HostName = $"{granted.CommonName.Name}";
        row.UniqueValue = input.Request.UniqueValue ?? $"{UniqueValue.For(new CertificateId(row.CertificateId), granted.Now)}";
        row.Applicant = JsonSerializer.Serialize(input.Request.Applicant.Texts.ToDictionary(given => ApplicantTexts.KeyOf(given.Key), given => given.Value, StringComparer.Ordinal));
        row.ActivatedAt = granted.Now;
    }

    /// <summary>The same at an activation, and what only that enters: whom it is sent to, the issuer's number, and the days that it carries over.</summary>
    /// <param name="renewed">The certificate that it renews, or <see langword="null"/>.</param>
    /// <returns>The event that says so.</returns>
    public static CertificateEventRow Activate(CertificateRow row, CertificateRow? renewed, ActivationInput input, ActivationAttempt granted, int seed)
    {
        Enter(row, input, granted);
        row.AdminEmail = input.AdminEmail?.ToString();
        row.ProviderOrderId = ProviderOrders.Draw(seed, row.CertificateId);
        row.CarriedDays = renewed?.ExpiresAt is { } expiry ? CoverageTerms.Carried(DateOnly.FromDateTime(expiry.UtcDateTime), granted.Today) : 0;

        return row.Take(CertificateStep.Activate, granted.Now, "Activated.");
    }

    /// <summary>A row for each of its names, the common name first.</summary>
    public static IReadOnlyList<DomainControlRow> NamesOf(CertificateRow row, ActivationAttempt granted) =>
    [
        .. granted.Names.Select((requested, at) => new DomainControlRow
        {
            Tenant = row.Tenant,
            CertificateId = row.CertificateId,
            Name = $"{requested.Name}",
            Position = at,
            Method = requested.Choice!.Method,
            ApproverEmail = requested.Choice.Approver?.ToString(),
        }),
    ];
}
