using System.Security.Cryptography.X509Certificates;
using SslRenewal.Issuing.Keys;
using SslRenewal.Issuing.Names;

namespace SslRenewal.Issuing.Requests;

/// <summary>A new private key, PKCS#8 in PEM and not encrypted, and the signing request that was made with it, PEM.</summary>
public sealed record GeneratedRequest(string PrivateKeyPem, string CsrPem)
{
    /// <summary>Makes both; an RSA key of 4096 bits takes seconds.</summary>
    /// <param name="kind">What key.</param>
    /// <param name="commonName">The name in the subject, where it fits there; it is among the host names even where <paramref name="names"/> leaves it out.</param>
    /// <param name="names">The host names to be certified.</param>
    /// <param name="organization">Whose names these are; its common name and mailbox are not used.</param>
    public static GeneratedRequest Create(KeyKind kind, string commonName, IReadOnlyList<string> names, RequestSubject? organization)
    {
        using var key = kind.Make();

        var subject = new DistinguishedName
        {
            CommonName = commonName,
            Organization = organization?.Organization,
            OrganizationalUnit = organization?.OrganizationalUnit,
            Locality = organization?.Locality,
            State = organization?.State,
            Country = organization?.Country,
        };

        var request = new CertificateRequest(subject.Encode(), key.PublicKey, key.Hash);
        request.CertificateExtensions.Add(AlternativeNames.Of(names.Prepend(commonName).Distinct(StringComparer.OrdinalIgnoreCase), critical: false));

        return new GeneratedRequest(key.Pem, request.CreateSigningRequestPem(key));
    }
}
