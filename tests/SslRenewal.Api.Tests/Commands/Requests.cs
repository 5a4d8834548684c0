using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;

namespace SslRenewal.Api.Tests.Commands;

/// <summary>Signing requests as clients make them, and how an answer's elements are found.</summary>
internal static class Requests
{
    public static string Csr(AsymmetricAlgorithm key, string subject, params string[] names)
    {
        var request = key is RSA rsa
            ? new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest(subject, (ECDsa)key, HashAlgorithmName.SHA256);
        var alternatives = new SubjectAlternativeNameBuilder();

        foreach (var name in names)
        {
            alternatives.AddDnsName(name);
        }

        if (names is not [])
        {
            request.CertificateExtensions.Add(alternatives.Build());
        }

        return request.CreateSigningRequestPem();
    }

    public static string Csr(string subject, params string[] names)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Csr(key, subject, names);
    }

    public static IEnumerable<XElement> All(this Answer answer, string name) => answer.Document.Descendants().Where(element => element.Name.LocalName == name);

    public static string Of(this Answer answer, string name) => answer.All(name).First().Value;
}
