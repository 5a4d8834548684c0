using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SslRenewal.Endurance.Tests.Histories.Recording;

/// <summary>The one signing request that every certificate of a history is activated with.</summary>
internal static class SigningRequests
{
    public const string Host = "example.com";

    public static string ForAll { get; } = Make();

    private static string Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest($"CN={Host}", key, HashAlgorithmName.SHA256).CreateSigningRequestPem();
    }
}
