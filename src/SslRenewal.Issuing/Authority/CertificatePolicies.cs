using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using SslRenewal.Domain.Products;

namespace SslRenewal.Issuing.Authority;

/// <summary>The certificatePolicies: what was validated, in the CA/Browser Forum's identifiers.</summary>
internal static class CertificatePolicies
{
    public static X509Extension Any { get; } = Of(Oids.AnyPolicy);

    private static readonly Dictionary<ValidationLevel, string> Levels = new()
    {
        [ValidationLevel.Extended] = "2.23.140.1.1",
        [ValidationLevel.Organization] = "2.23.140.1.2.2",
        [ValidationLevel.Domain] = "2.23.140.1.2.1",
    };

    public static X509Extension Of(ValidationLevel level) => Of(Levels[level]);

    /// <summary>The highest level that a certificate of any authority names, or <see langword="null"/> where it names none.</summary>
    /// <exception cref="AsnContentException">Its policies cannot be read.</exception>
    public static ValidationLevel? LevelIn(X509Certificate2 certificate)
    {
        var named = certificate.Extensions.Where(extension => extension.Oid?.Value == Oids.CertificatePolicies).SelectMany(extension => PoliciesIn(extension.RawData)).ToHashSet(StringComparer.Ordinal);

        return Levels.Max(level => named.Contains(level.Value) ? level.Key : (ValidationLevel?)null);
    }

    private static IEnumerable<string> PoliciesIn(byte[] value)
    {
        for (var policies = new AsnReader(value, AsnEncodingRules.DER).ReadSequence(); policies.HasData;)
        {
            yield return policies.ReadSequence().ReadObjectIdentifier();
        }
    }

    private static X509Extension Of(string policy)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);

        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(policy);
        }

        return new X509Extension(Oids.CertificatePolicies, writer.Encode(), critical: false);
    }
}
