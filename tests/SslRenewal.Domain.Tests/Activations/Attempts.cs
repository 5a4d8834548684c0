using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Tests.Activations;

/// <summary>Attempts that every rule grants, and what makes others of them.</summary>
internal static class Attempts
{
    public const string Com = "example.com";

    public static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    /// <summary>An activation of a single name, by e-mail.</summary>
    public static ActivationAttempt Allowed { get; } = new(
        new ActivationRequest(
            new CertificateId(501904), new SigningFacts(Fault: null, Com, [Com], HasIpAddresses: false, Organization: null),
            new ControlWish("admin@example.com", ByFile: false, ByRecord: false, DnsNames: null, DnsApproverEmails: null), UniqueValue: null, new Applicant(new Dictionary<string, string>(StringComparer.Ordinal))),
        Now,
        new HeldCertificate(new CertificateId(501904), ProductCatalogue.StandardSsl, CertificateStatus.NewPurchase, ExtraNames: 0, Years: 1, Now.AddDays(-1), WasActivated: false, ExpiresAt: null, IsBeingReissued: false, ExpectedHost: null));

    /// <summary>One of a multi-domain certificate with one name bought, which makes three beside the common name.</summary>
    public static ActivationAttempt AllowedOfMany { get; } = Allowed.For(ProductCatalogue.SanCertificate, extraNames: 1)
        .Asking("admin@example.com", names: ["one.example.com", "two.example.org"], approvers: ["CNAMECSRHASH", "hostmaster@example.org"]);

    public static ActivationAttempt AllowedOfWildcard { get; } = Allowed.For(ProductCatalogue.StandardWildcardSsl).Signed("*.example.com");

    public static ActivationAttempt AllowedExtended { get; } = Allowed.For(ProductCatalogue.EvSsl)
        .Told("AdminOrganizationName", "Example").Told("AdminAddress1", "1 Main Street").Told("AdminCity", "Phoenix").Told("AdminStateProvince", "AZ").Told("AdminCountry", "us").Told("AdminPostalCode", "85001")
        .Told("CompanyIncorporationCountry", "US");

    /// <summary>A reissue of a single name.</summary>
    public static ActivationAttempt AllowedReissue { get; } = Allowed.Held(held => held with { Status = CertificateStatus.Active, WasActivated = true, ExpiresAt = Now.AddDays(100), ExpectedHost = Com });

    public static ActivationAttempt Held(this ActivationAttempt attempt, Func<HeldCertificate, HeldCertificate> change) => attempt with { Certificate = change(attempt.Certificate!) };

    public static ActivationAttempt For(this ActivationAttempt attempt, Product product, int extraNames = 0) => attempt.Held(held => held with { Product = product, ExtraNames = extraNames });

    public static ActivationAttempt Signed(this ActivationAttempt attempt, string commonName, params IReadOnlyList<string> others) =>
        attempt with { Request = attempt.Request with { Csr = attempt.Request.Csr with { CommonName = commonName, Names = [commonName, .. others] } } };

    public static ActivationAttempt Signed(this ActivationAttempt attempt, Func<SigningFacts, SigningFacts> change) => attempt with { Request = attempt.Request with { Csr = change(attempt.Request.Csr) } };

    public static ActivationAttempt Asking(this ActivationAttempt attempt, string? approver, bool byFile = false, bool byRecord = false, string[]? names = null, string[]? approvers = null) =>
        attempt with { Request = attempt.Request with { Control = new ControlWish(approver, byFile, byRecord, names, approvers) } };

    public static ActivationAttempt Told(this ActivationAttempt attempt, string name, string? text)
    {
        var texts = attempt.Request.Applicant.Texts.Where(given => given.Key != name).ToDictionary(given => given.Key, given => given.Value, StringComparer.Ordinal);

        if (text is not null)
        {
            texts.Add(name, text);
        }

        return attempt with { Request = attempt.Request with { Applicant = new Applicant(texts) } };
    }

    public static ActivationAttempt WithUnusableValue(this ActivationAttempt attempt) => attempt with { Request = attempt.Request with { UniqueValue = "no!", IsUniqueValueUsable = false } };
}
