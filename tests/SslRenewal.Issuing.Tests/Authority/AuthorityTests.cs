using SslRenewal.Issuing.Authority;

namespace SslRenewal.Issuing.Tests.Authority;

public sealed class AuthorityTests : IDisposable
{
    private const string Usual = "basicConstraints=critical,CA:TRUE";

    private readonly OpenSsl _openssl = new();

    public void Dispose() => _openssl.Dispose();

    [Fact]
    public void An_authority_of_our_own_holds_over_all_dates_of_the_clock()
    {
        using var authority = CertificateAuthority.Create();
        var (root, intermediate) = (_openssl.Write("root.pem", authority.Chain.RootPem), _openssl.Write("intermediate.pem", authority.Chain.IntermediatePem));

        Assert.Equal((Some.Day(2005), Some.Day(2110)), (authority.NotBefore, authority.NotAfter));
        Assert.All([Some.Day(2005), Some.Day(2110).AddSeconds(-1)], instant => _openssl.Run("verify", "-x509_strict", "-attime", Some.AtTime(instant), "-CAfile", root, intermediate));
        Assert.All([Some.Day(2005).AddSeconds(-1), Some.Day(2110).AddSeconds(1)], instant => Assert.NotEqual(0, _openssl.Try("verify", "-attime", Some.AtTime(instant), "-CAfile", root, intermediate).Code));
        Assert.Matches("Basic Constraints: critical\n +CA:TRUE, pathlen:0\n", _openssl.Run("x509", "-in", intermediate, "-noout", "-text"));
        Assert.Matches("Key Usage: critical\n +Digital Signature, Certificate Sign, CRL Sign\n", _openssl.Run("x509", "-in", intermediate, "-noout", "-text"));
    }

    [Fact]
    public void Two_authorities_are_told_apart_by_their_names()
    {
        using var one = CertificateAuthority.Create();
        using var other = CertificateAuthority.Create();

        Assert.NotEqual(Subject(one), Subject(other));
    }

    [Fact]
    public void An_authority_is_the_same_after_it_was_stored()
    {
        using var authority = CertificateAuthority.Create();

        using var read = Read(authority.ToPem());
        using var withoutRootKey = Read(authority.ToPem() with { RootKey = null });

        Assert.Equal(authority.ToPem(), read.ToPem());
        Assert.NotNull(read.ListRevokedByRoot(Some.Validity, number: 1));
        Assert.Null(withoutRootKey.ListRevokedByRoot(Some.Validity, number: 1));
        Assert.Equal(0, VerifyLeafOf(read));
    }

    [Theory]
    [InlineData("rsa:2048", "rsa:2048")]
    [InlineData("ec -pkeyopt ec_paramgen_curve:P-384", "ec -pkeyopt ec_paramgen_curve:P-256")]
    [InlineData("rsa:3072", "ec -pkeyopt ec_paramgen_curve:P-384")]
    public void An_authority_of_a_user_signs(string rootKey, string intermediateKey)
    {
        using var authority = Read(Make(rootKey, Usual, intermediateKey, Usual));

        Assert.Equal(0, VerifyLeafOf(authority));
        _ = _openssl.Run("crl", "-in", _openssl.Write("list.pem", authority.ListRevoked([], Some.Validity, number: 1).Pem), "-noout", "-CAfile", _openssl.Write("i.pem", authority.Chain.IntermediatePem));
    }

    [Fact]
    public void Keys_are_read_as_openssl_has_written_them_over_the_years()
    {
        var pem = Make("rsa:2048", Usual, "ec -pkeyopt ec_paramgen_curve:P-256", Usual);
        _ = _openssl.Write("i.key", pem.IntermediateKey);
        _ = _openssl.Write("r.key", pem.RootKey!);

        using var authority = Read(pem with
        {
            IntermediateKey = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n" + _openssl.Run("ec", "-in", _openssl["i.key"]),
            RootKey = _openssl.Run("rsa", "-in", _openssl["r.key"], "-traditional"),
        });

        Assert.Equal(pem.IntermediateKey.Trim(), authority.ToPem().IntermediateKey);
        Assert.Equal(pem.RootKey!.Trim(), authority.ToPem().RootKey);
    }

    [Theory]
    [InlineData("", "", AuthorityFault.RootMayNotCertify)]
    [InlineData("basicConstraints=critical,CA:FALSE", Usual, AuthorityFault.RootMayNotCertify)]
    [InlineData("basicConstraints=critical,CA:TRUE,pathlen:0", Usual, AuthorityFault.RootMayNotCertify)]
    [InlineData(Usual + "\nkeyUsage=keyCertSign", Usual, AuthorityFault.RootMayNotCertify)]
    [InlineData(Usual, "", AuthorityFault.IntermediateMayNotCertify)]
    [InlineData(Usual, "basicConstraints=critical,CA:FALSE", AuthorityFault.IntermediateMayNotCertify)]
    [InlineData(Usual, Usual + "\nkeyUsage=digitalSignature", AuthorityFault.IntermediateMayNotCertify)]
    [InlineData(Usual, Usual + "\nextendedKeyUsage=emailProtection", AuthorityFault.IntermediateMayNotCertify)]
    [InlineData("basicConstraints=critical,CA:TRUE,pathlen:1\nkeyUsage=keyCertSign,cRLSign", "basicConstraints=critical,CA:TRUE,pathlen:0\nkeyUsage=keyCertSign,cRLSign\nextendedKeyUsage=serverAuth", null)]
    public void The_extensions_must_make_an_authority(string root, string intermediate, AuthorityFault? fault)
    {
        var pem = Make("ec -pkeyopt ec_paramgen_curve:P-256", root, "ec -pkeyopt ec_paramgen_curve:P-256", intermediate);

        Assert.Equal(fault, FaultOf(pem));
    }

    [Theory]
    [InlineData("rsa:1024", "rsa:2048")]
    [InlineData("rsa:2048", "ec -pkeyopt ec_paramgen_curve:P-521")]
    public void The_keys_must_be_such_as_are_certified(string rootKey, string intermediateKey) => Assert.Equal(AuthorityFault.KeyUnfit, FaultOf(Make(rootKey, Usual, intermediateKey, Usual)));

    public static TheoryData<AuthorityFault, Func<AuthorityPem, AuthorityPem, AuthorityPem>> Mixtures => new()
    {
        { AuthorityFault.RootUnreadable, (one, _) => one with { RootCertificate = "" } },
        { AuthorityFault.RootUnreadable, (one, _) => one with { RootCertificate = one.IntermediateKey } },
        { AuthorityFault.RootUnreadable, (one, _) => one with { RootCertificate = "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----" } },
        { AuthorityFault.IntermediateUnreadable, (one, _) => one with { IntermediateCertificate = one.IntermediateCertificate[..200] } },
        { AuthorityFault.IntermediateKeyUnreadable, (one, _) => one with { IntermediateKey = one.IntermediateCertificate } },
        { AuthorityFault.IntermediateKeyUnreadable, (one, _) => one with { IntermediateKey = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAA=\n-----END ENCRYPTED PRIVATE KEY-----" } },
        { AuthorityFault.RootKeyUnreadable, (one, _) => one with { RootKey = "" } },
        { AuthorityFault.RootNotSelfSigned, (one, _) => one with { RootCertificate = one.IntermediateCertificate } },
        { AuthorityFault.IntermediateIsRoot, (one, _) => one with { IntermediateCertificate = one.RootCertificate, IntermediateKey = one.RootKey! } },
        { AuthorityFault.ChainBroken, (one, other) => one with { RootCertificate = other.RootCertificate } },
        { AuthorityFault.IntermediateKeyOfAnother, (one, other) => one with { IntermediateKey = other.IntermediateKey } },
        { AuthorityFault.RootKeyOfAnother, (one, other) => one with { RootKey = other.RootKey } },
    };

    [Theory]
    [MemberData(nameof(Mixtures))]
    public void The_parts_must_belong_together(AuthorityFault fault, Func<AuthorityPem, AuthorityPem, AuthorityPem> mix)
    {
        using var one = CertificateAuthority.Create();
        using var other = CertificateAuthority.Create();

        Assert.Equal(fault, FaultOf(mix(one.ToPem(), other.ToPem())));
    }

    [Fact]
    public void A_root_of_the_same_name_with_another_key_did_not_sign()
    {
        var one = Make("rsa:2048", Usual, "rsa:2048", Usual);
        var other = Make("rsa:2048", Usual, "rsa:2048", Usual);

        Assert.Equal(AuthorityFault.ChainBroken, FaultOf(one with { RootCertificate = other.RootCertificate, RootKey = null }));
    }

    [Fact]
    public void Every_fault_has_a_sentence() => Assert.Equal(Enum.GetValues<AuthorityFault>().Order(), AuthorityFaults.Sentences.Keys.Order());

    private static CertificateAuthority Read(AuthorityPem pem) => Assert.IsType<AuthorityReading.Read>(CertificateAuthority.Read(pem)).Authority;

    private static AuthorityFault? FaultOf(AuthorityPem pem) => CertificateAuthority.Read(pem) is AuthorityReading.Refused(var fault) ? fault : null;

    private string Subject(CertificateAuthority authority) => _openssl.Run("x509", "-noout", "-subject", "-in", _openssl.Write("root.pem", authority.Chain.RootPem));

    // What openssl made is dated by the machine's clock, which does not matter here.
    private int VerifyLeafOf(CertificateAuthority authority) => _openssl.Try(
        "verify", "-purpose", "sslserver", "-no_check_time", "-CAfile", _openssl.Write("root.pem", authority.Chain.RootPem),
        "-untrusted", _openssl.Write("chain.pem", authority.Chain.IntermediatePem), _openssl.Write("leaf.pem", authority.Issue(Some.Leaf()).Pem)).Code;

    private AuthorityPem Make(string rootKey, string rootExtensions, string intermediateKey, string intermediateExtensions)
    {
        Sign("root", rootKey, rootExtensions, "-signkey", _openssl["root.key"]);
        Sign("intermediate", intermediateKey, intermediateExtensions, "-CA", _openssl["root.pem"], "-CAkey", _openssl["root.key"]);
        return new AuthorityPem(_openssl.Read("root.pem"), _openssl.Read("intermediate.pem"), _openssl.Read("intermediate.key"), _openssl.Read("root.key"));
    }

    private void Sign(string name, string newKey, string extensions, params string[] signer)
    {
        _ = _openssl.Run(["req", "-new", "-nodes", "-subj", "/CN=Somebody's " + name, "-keyout", _openssl[name + ".key"], "-out", _openssl[name + ".csr"], "-newkey", .. newKey.Split(' ')]);
        var extensionFile = _openssl.Write(name + ".ext", "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n" + extensions);
        _ = _openssl.Run(["x509", "-req", "-in", _openssl[name + ".csr"], "-days", "3650", "-extfile", extensionFile, "-out", _openssl[name + ".pem"], .. signer]);
    }
}
