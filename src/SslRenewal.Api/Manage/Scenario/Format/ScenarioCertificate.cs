using System.Text.Json;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;

namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>A certificate that a user holds.</summary>
internal sealed record ScenarioCertificate
{
    [Field("The number it is known by, unique in the account with its sub-users.", Min = 1, Max = ScenarioLimits.Id)]
    public required int CertificateId { get; init; }

    [Field("A type name of the catalogue, old or new, on any date.")]
    public required Product SslType { get; init; }

    [Field("Where it stands, in any letter case; ACTIVE by default.")]
    public CertificateStatus? Status { get; init; }

    [Field("The common name, once one is known.", Min = 1, Max = 253)]
    public string? HostName { get; init; }

    [Field("The names bought beyond those included; multi-domain types only.", Max = ProductCatalogue.MaxExtraNames)]
    public int? Sans { get; init; }

    [Field("The years it was bought for, at most what the type is sold for; 1 by default.", Min = 1, Max = 5)]
    public int? Years { get; init; }

    [Field("When it was bought: what its activation period counts from; by default when it was issued, or else the account's clock.")]
    public DateTimeOffset? PurchasedOn { get; init; }

    [Field("When it was first issued; for ACTIVE, REPLACED and CANCELLED by default the years before the expiry, for PURCHASED and PURCHASEERROR not at all.")]
    public DateTimeOffset? IssuedOn { get; init; }

    [Field("The end of the coverage. ACTIVE and REPLACED need it or expiresInDays, NEWPURCHASE and NEWRENEWAL have neither; a CANCELLED one that has either was revoked, else it was never issued.")]
    public DateTimeOffset? ExpiresOn { get; init; }

    [Field("The end of the coverage, in days from the account's clock; negative where it has passed.", Min = -ScenarioLimits.Days, Max = ScenarioLimits.Days)]
    public int? ExpiresInDays { get; init; }

    [Field("The certificate that this one renews. Unless this one was cancelled before it was issued, that one is queued for renewal.", Min = 1, Max = ScenarioLimits.Id)]
    public int? RenewalOf { get; init; }

    [Field("The certificate that took this one's place.", Min = 1, Max = ScenarioLimits.Id)]
    public int? ReplacedBy { get; init; }

    [Field("The signing request, PKCS#10 in PEM or base64. An active certificate without one gets its leaf for a key of the service's own.", Min = 1, Max = 65_536, Lines = true)]
    public string? Csr { get; init; }

    [Field("Whether another authority issued it, or is about to, so that no leaf of it is issued here; not with NEWPURCHASE and NEWRENEWAL.")]
    public bool? Imported { get; init; }

    [Field("How far it has come since its activation.")]
    public ScenarioActivation? Activation { get; init; }

    [Field("What was given about the applicant: any object. Its adminEmailAddress is where the certificate and notices of its expiry are sent.")]
    public JsonElement? Applicant { get; init; }
}
