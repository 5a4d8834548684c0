using System.Security.Cryptography.X509Certificates;
using SslRenewal.Issuing.Authority;
using SslRenewal.Issuing.Bundles;
using SslRenewal.Issuing.Keys;
using SslRenewal.Issuing.Requests;
using SslRenewal.Issuing.Tests.Authority;
using SslRenewal.Tests;

namespace SslRenewal.Issuing.Tests.Bundles;

public sealed class CertificateBundleTests : IDisposable
{
    private const string Password = "pass ü word";

    private readonly CertificateAuthority _authority = CertificateAuthority.Create();

    private readonly OpenSsl _openssl = new();

    public static TheoryData<string> Slugs => [.. KeyKind.All.Select(kind => kind.Slug)];

    public void Dispose()
    {
        _authority.Dispose();
        _openssl.Dispose();
    }

    [ProgramsFact("openssl")]
    public void The_pem_verifies_with_nothing_but_the_root()
    {
        var (bundle, _) = Make(KeyKind.P256);

        var (pem, root) = (_openssl.Write("fullchain.pem", bundle.Pem), _openssl.Write("root.pem", _authority.Chain.RootPem));

        Assert.Contains("OK", _openssl.Run("verify", "-attime", Some.AtTime(Some.Day(2026, 6)), "-CAfile", root, "-untrusted", pem, pem), StringComparison.Ordinal);
        Assert.StartsWith(bundle.Leaf, bundle.Pem, StringComparison.Ordinal);
    }

    [ProgramsFact("openssl")]
    public void The_pkcs7_has_the_certificates_and_nothing_else()
    {
        var (bundle, _) = Make(KeyKind.P256);

        var file = _openssl.Write("bundle.p7b", bundle.Pkcs7());

        var printed = _openssl.Run("pkcs7", "-in", file, "-print_certs");
        Assert.Equal(2, printed.Split("-----BEGIN CERTIFICATE-----").Length - 1);
        Assert.All([bundle.Leaf, .. bundle.Above], pem => Assert.Contains(pem.Trim(), printed, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void The_pfx_is_read_by_openssl_with_its_password_alone(string slug)
    {
        var (bundle, key) = Make(KeyKind.Find(slug)!);

        var file = _openssl.Write("bundle.pfx", bundle.Pfx(key, Password)!);

        var printed = _openssl.Run("pkcs12", "-in", file, "-info", "-nodes", "-passin", $"pass:{Password}");
        Assert.Contains("PBES2, PBKDF2, AES-256-CBC", printed, StringComparison.Ordinal);
        Assert.Contains("MAC: sha256", printed, StringComparison.Ordinal);
        Assert.Contains(key.Trim(), printed, StringComparison.Ordinal);
        Assert.All([bundle.Leaf, .. bundle.Above], pem => Assert.Contains(pem.Trim(), printed, StringComparison.Ordinal));
        Assert.NotEqual(0, _openssl.Try("pkcs12", "-in", file, "-nodes", "-passin", "pass:another").Code);
    }

    [Fact]
    public void A_key_of_another_certificate_makes_no_pfx()
    {
        var (bundle, _) = Make(KeyKind.P256);

        Assert.Null(bundle.Pfx(Make(KeyKind.P256).Key, Password));
        Assert.Null(bundle.Pfx(Make(KeyKind.Rsa2048).Key, Password));
        Assert.Null(bundle.Pfx("no key", Password));
    }

    [Fact]
    public void A_leaf_without_a_chain_stands_alone()
    {
        var (whole, key) = Make(KeyKind.P256);

        var bundle = new CertificateBundle(whole.Leaf, []);

        var pfx = X509CertificateLoader.LoadPkcs12Collection(bundle.Pfx(key, Password)!, Password);
        Assert.True(Assert.Single(pfx).HasPrivateKey);
        Assert.Equal(whole.Leaf.Trim() + "\n", bundle.Pem);
    }

    private (CertificateBundle Bundle, string Key) Make(KeyKind kind)
    {
        var made = GeneratedRequest.Create(kind, "example.com", ["example.com"], organization: null);
        var request = Assert.IsType<RequestReading.Read>(SigningRequest.Read(made.CsrPem)).Request;

        return (new CertificateBundle(_authority.Issue(Some.Leaf(request.Key)).Pem, [_authority.Chain.IntermediatePem]), made.PrivateKeyPem);
    }
}
