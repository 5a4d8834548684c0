using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>Signing requests, with one key for all.</summary>
internal static class SigningRequests
{
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>In PEM, for a common name.</summary>
    public static string Of(string commonName)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(commonName);

        var request = new CertificateRequest($"CN={commonName}", Key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSigningRequestPem();
    }
}
