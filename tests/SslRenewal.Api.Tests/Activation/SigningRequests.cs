using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SslRenewal.Api.Tests.Activation;

/// <summary>Signing requests, by the framework with one key for all, or by the real <c>openssl</c>.</summary>
internal static class SigningRequests
{
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>In PEM, for a common name and other names.</summary>
    public static string Of(string commonName, params IEnumerable<string> others) => Of(commonName, organization: null, others);

    public static string Of(string commonName, string? organization, IEnumerable<string> others)
    {
        var request = new CertificateRequest($"CN={commonName}" + (organization is null ? "" : $", O={organization}"), Key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();

        foreach (var name in others.Prepend(commonName))
        {
            names.AddDnsName(name);
        }

        request.CertificateExtensions.Add(names.Build());
        return request.CreateSigningRequestPem();
    }

    /// <summary>The request and the hashes of its DER, upper case, as shell tools compute them.</summary>
    public static (string Pem, string Md5, string Sha256) ByOpenSsl(string commonName)
    {
        var lines = Run($"""
            set -e; cd "$(mktemp -d)"
            openssl req -new -newkey rsa:2048 -nodes -keyout key.pem -out csr.pem -subj /CN={commonName} 2>/dev/null
            openssl req -in csr.pem -outform DER -out csr.der
            md5sum csr.der | cut -d' ' -f1; sha256sum csr.der | cut -d' ' -f1; cat csr.pem
            """).Split('\n', 3);

        return (lines[2], lines[0].ToUpperInvariant(), lines[1].ToUpperInvariant());
    }

    private static string Run(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
