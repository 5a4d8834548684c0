using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using SslRenewal.Domain.Products;

namespace SslRenewal.Issuing.Authority;

/// <summary>The certificatePolicies: what was validated, in the CA/Browser Forum's identifiers.</summary>
internal static class CertificatePolicies
{
    public static X509Extension Any { get; } = Of(Oids.AnyPolicy);

    public static X509Extension Of(ValidationLevel level) => Of(level switch
    {
        ValidationLevel.Extended => "2.23.140.1.1",
        ValidationLevel.Organization => "2.23.140.1.2.2",
        _ => "2.23.140.1.2.1",
    });

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
