using System.Security.Cryptography.X509Certificates;
using SslRenewal.Issuing.Authority;

namespace SslRenewal.Issuing.Tests.Authority;

public sealed class RevocationListTests : IDisposable
{
    private readonly OpenSsl _openssl = new();

    private readonly CertificateAuthority _authority = CertificateAuthority.Create();

    public void Dispose()
    {
        _openssl.Dispose();
        _authority.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Openssl_verifies_the_list_of_the_intermediate(bool isPem)
    {
        var list = _authority.ListRevoked([], Some.Validity, number: 42);
        var file = isPem ? _openssl.Write("list", list.Pem) : _openssl.Write("list", list.Der);

        var output = _openssl.Run("crl", "-in", file, "-inform", isPem ? "PEM" : "DER", "-noout", "-text", "-CAfile", _openssl.Write("intermediate.pem", _authority.Chain.IntermediatePem));

        Assert.Contains("verify OK", output, StringComparison.Ordinal);
        Assert.Contains("Last Update: Jan  1 00:00:00 2010 GMT", output, StringComparison.Ordinal);
        Assert.Contains("Next Update: Jan  1 00:00:00 2099 GMT", output, StringComparison.Ordinal);
        Assert.Matches("CRL Number: *\n +42\n", output);
        Assert.Contains("No Revoked Certificates.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_says_when_and_why()
    {
        var (one, other) = (SerialNumber.Draw(), SerialNumber.Draw());
        var list = _authority.ListRevoked([new(one, Some.Day(2026, 3), X509RevocationReason.KeyCompromise), new(other, Some.Day(2055, 3))], Some.Validity, number: 1);

        var output = _openssl.Run("crl", "-in", _openssl.Write("list.pem", list.Pem), "-noout", "-text");

        Assert.Matches($"Serial Number: {one}\n +Revocation Date: Mar  1 00:00:00 2026 GMT\n +CRL entry extensions:\n +X509v3 CRL Reason Code: *\n +Key Compromise\n", output);
        Assert.Matches($"Serial Number: {other}\n +Revocation Date: Mar  1 00:00:00 2055 GMT\n +Signature Algorithm", output);
    }

    [Fact]
    public void A_revoked_leaf_fails_and_another_passes()
    {
        var (revoked, other) = (_authority.Issue(Some.Leaf()), _authority.Issue(Some.Leaf()));
        var lists = _authority.ListRevoked([new(revoked.Serial, Some.Day(2026, 3), X509RevocationReason.Superseded)], Some.Validity, number: 2).Pem + "\n" + _authority.ListRevokedByRoot(Some.Validity, number: 1)!.Pem;

        var (code, output) = Verify(revoked, lists);

        Assert.NotEqual(0, code);
        Assert.Contains("certificate revoked", output, StringComparison.Ordinal);
        Assert.Equal(0, Verify(other, lists).Code);
    }

    private (int Code, string Output) Verify(IssuedLeaf leaf, string lists) => _openssl.Try(
        "verify", "-x509_strict", "-crl_check_all", "-attime", Some.AtTime(Some.Day(2026, 7)), "-CRLfile", _openssl.Write("lists.pem", lists),
        "-CAfile", _openssl.Write("root.pem", _authority.Chain.RootPem), "-untrusted", _openssl.Write("chain.pem", _authority.Chain.IntermediatePem), _openssl.Write("leaf.pem", leaf.Pem));
}
