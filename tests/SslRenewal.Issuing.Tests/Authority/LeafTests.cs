using SslRenewal.Domain.Products;
using SslRenewal.Issuing.Authority;
using SslRenewal.Issuing.Keys;
using SslRenewal.Issuing.Tests.Requests;

namespace SslRenewal.Issuing.Tests.Authority;

public sealed class LeafTests : IDisposable
{
    private readonly OpenSsl _openssl = new();

    private readonly CertificateAuthority _authority = CertificateAuthority.Create();

    public void Dispose()
    {
        _openssl.Dispose();
        _authority.Dispose();
    }

    [Theory]
    [InlineData("-newkey rsa:2048", "Digital Signature, Key Encipherment")]
    [InlineData("-newkey ec -pkeyopt ec_paramgen_curve:P-256", "Digital Signature")]
    [InlineData("-newkey ec -pkeyopt ec_paramgen_curve:P-384", "Digital Signature")]
    public void A_leaf_passes_openssl_verify(string newKey, string usage)
    {
        var request = SigningRequestTests.Read(_openssl.Request(newKey, "-subj", "/CN=example.com"));

        Issue(Some.Leaf(request.Key));

        Assert.Equal(0, Verify(Some.Day(2026, 7)).Code);
        Assert.Equal(0, _openssl.Try("verify", "-x509_strict", "-explicit_policy", "-policy", "2.23.140.1.2.1", "-attime", Some.AtTime(Some.Day(2026, 7)), "-CAfile", _openssl["root.pem"], "-untrusted", _openssl["chain.pem"], _openssl["leaf.pem"]).Code);
        Assert.Matches($"Key Usage: critical\\s+{usage}\\s*\n", Text());
        Assert.Equal(_openssl.Run("pkey", "-in", _openssl["request.key"], "-pubout"), _openssl.Run("x509", "-in", _openssl["leaf.pem"], "-noout", "-pubkey"));
    }

    [Fact]
    public void A_leaf_says_what_it_was_asked_to()
    {
        Issue(Some.Leaf());

        var text = Text();

        Assert.Contains("Subject: CN = example.com\n", text, StringComparison.Ordinal);
        Assert.Matches("Subject Alternative Name: *\n +DNS:example.com, DNS:\\*.example.com\n", text);
        Assert.Matches("Basic Constraints: critical\n +CA:FALSE\n", text);
        Assert.Matches("Extended Key Usage: *\n +TLS Web Server Authentication\n", text);
        Assert.Contains("URI:http://ssl.example:5080/ca/crl.der\n", text, StringComparison.Ordinal);
        Assert.Contains("OCSP - URI:http://ssl.example:5080/ca/ocsp\n", text, StringComparison.Ordinal);
        Assert.Contains("CA Issuers - URI:http://ssl.example:5080/ca/intermediate.der\n", text, StringComparison.Ordinal);
        Assert.Contains("Subject Key Identifier", text, StringComparison.Ordinal);
        Assert.Contains("Authority Key Identifier", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ValidationLevel.Domain, "2.23.140.1.2.1")]
    [InlineData(ValidationLevel.Organization, "2.23.140.1.2.2")]
    [InlineData(ValidationLevel.Extended, "2.23.140.1.1")]
    public void A_leaf_names_the_policy_of_its_validation(ValidationLevel level, string policy)
    {
        Issue(Some.Leaf() with { Level = level });

        Assert.Contains($"Policy: {policy}\n", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_leaf_of_an_organisation_names_it()
    {
        Issue(Some.Leaf() with { Organization = new LeafOrganization("Łódź & Söhne", "Mitte", "Berlin", "de", "HRB 1", "Private Organization", "DE") });

        var subject = _openssl.Run("x509", "-in", _openssl["leaf.pem"], "-noout", "-subject", "-nameopt", "oneline,utf8,-esc_msb");

        Assert.Equal("subject=jurisdictionC = DE, businessCategory = Private Organization, serialNumber = HRB 1, C = DE, ST = Berlin, L = Mitte, O = Łódź & Söhne, CN = example.com\n", subject);
    }

    [Theory]
    [InlineData("Deutschland")]
    [InlineData("D")]
    [InlineData("Ä1")]
    [InlineData("")]
    public void A_country_that_is_no_code_is_left_out(string country)
    {
        Issue(Some.Leaf() with { Organization = new LeafOrganization("Beispiel", Country: country) });

        Assert.Contains("Subject: O = Beispiel, CN = example.com\n", Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64, "Subject: CN = ", "Subject Alternative Name: \n")]
    [InlineData(65, "Subject: \n", "Subject Alternative Name: critical\n")]
    public void A_name_too_long_for_the_subject_stands_in_the_extension_alone(int length, string subject, string alternative)
    {
        var name = ".example.com".PadLeft(length, 'a');
        Issue(Some.Leaf() with { Names = [name] });

        var text = Text();

        Assert.Contains(subject, text, StringComparison.Ordinal);
        Assert.Contains(alternative, text, StringComparison.Ordinal);
        Assert.Equal(0, _openssl.Try([.. ChainArguments(Some.Day(2026, 7)), "-verify_hostname", name, _openssl["leaf.pem"]]).Code);
    }

    [Theory]
    [InlineData("2010-01-01T00:00:00Z", "2012-12-31T23:59:59Z")]
    [InlineData("2026-03-14T15:09:26.535Z", "2026-03-14T15:09:28.999Z")]
    [InlineData("2049-12-31T23:59:59Z", "2050-01-01T00:00:00Z")]
    [InlineData("2098-12-01T00:00:00Z", "2099-01-15T23:59:59Z")]
    [InlineData("2026-01-01T02:00:00+02:00", "2026-06-01T00:00:00-05:00")]
    public void A_leaf_holds_from_its_first_to_its_last_second(string first, string last)
    {
        var (notBefore, notAfter) = (DateTimeOffset.Parse(first, provider: null), DateTimeOffset.Parse(last, provider: null));
        Issue(Some.Leaf() with { NotBefore = notBefore, NotAfter = notAfter });

        Assert.NotEqual(0, Verify(notBefore.AddSeconds(-1)).Code);
        Assert.Equal(0, Verify(notBefore).Code);
        // Openssl takes the last second for one past the end.
        Assert.Equal(0, Verify(WholeSecond(notAfter).AddSeconds(-1)).Code);
        Assert.Contains($"notAfter={WholeSecond(notAfter):MMM d HH:mm:ss yyyy} GMT", _openssl.Run("x509", "-in", _openssl["leaf.pem"], "-noout", "-enddate").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.NotEqual(0, Verify(notAfter.AddSeconds(1)).Code);
    }

    [Fact]
    public void A_serial_number_is_the_one_given_or_long_and_new()
    {
        var given = SerialNumber.Parse("00f1e2d3c4b5a69788")!;
        var leaf = Issue(Some.Leaf() with { Serial = given });
        var printed = _openssl.Run("x509", "-in", _openssl["leaf.pem"], "-noout", "-serial");
        var drawn = Enumerable.Range(0, 100).Select(_ => _authority.Issue(Some.Leaf()).Serial.Hex).ToList();

        Assert.Equal("F1E2D3C4B5A69788", leaf.Serial.Hex);
        Assert.Equal("serial=F1E2D3C4B5A69788\n", printed);
        Assert.All(drawn, hex => Assert.Matches("^[4-7][0-9A-F]{31}$", hex));
        Assert.Equal(drawn.Count, drawn.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_key_of_ours_fits_its_leaf_and_its_request()
    {
        var pair = KeyPair.Create();
        _ = _openssl.Write("own.key", pair.PrivateKeyPem);

        Issue(Some.Leaf(pair.PublicKey));
        var request = SigningRequestTests.Read(pair.Request(["example.com", "www.example.com"]));

        Assert.StartsWith("-----BEGIN PRIVATE KEY-----", pair.PrivateKeyPem, StringComparison.Ordinal);
        Assert.Equal(_openssl.Run("pkey", "-in", _openssl["own.key"], "-pubout"), _openssl.Run("x509", "-in", _openssl["leaf.pem"], "-noout", "-pubkey"));
        Assert.Equal(pair.PublicKey.Info.ToArray(), request.Key.Info.ToArray());
        Assert.Equal(["example.com", "www.example.com"], request.Names.Dns);
    }

    [Fact]
    public void A_bundle_holds_the_leaf_and_all_above_it()
    {
        var leaf = Issue(Some.Leaf());
        _ = _openssl.Write("bundle.p7b", _authority.Chain.BundlePkcs7(leaf));

        var subjects = _openssl.Run("pkcs7", "-in", _openssl["bundle.p7b"], "-print_certs", "-noout");

        Assert.StartsWith("-----BEGIN PKCS7-----", _openssl.Read("bundle.p7b"), StringComparison.Ordinal);
        Assert.Contains("subject=CN = example.com\n", subjects, StringComparison.Ordinal);
        Assert.Contains("SslRenewal Issuing CA", subjects, StringComparison.Ordinal);
        Assert.Contains("subject=O = SslRenewal, OU = For tests only, CN = SslRenewal Root CA", subjects, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_threads_may_sign_at_once()
    {
        var leaves = new IssuedLeaf[200];
        _ = Parallel.For(0, leaves.Length, number => leaves[number] = _authority.Issue(Some.Leaf()));

        var file = _openssl.Write("leaves.pem", leaves[^1].Pem);

        Assert.Equal(leaves.Length, leaves.Select(leaf => leaf.Serial).Distinct().Count());
        Assert.Equal(0, _openssl.Try([.. ChainArguments(Some.Day(2026, 7)), file]).Code);
    }

    private static DateTimeOffset WholeSecond(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());

    private IssuedLeaf Issue(LeafRequest request)
    {
        var leaf = _authority.Issue(request);
        _ = _openssl.Write("leaf.pem", leaf.Pem);
        return leaf;
    }

    private string Text() => _openssl.Run("x509", "-in", _openssl["leaf.pem"], "-noout", "-text");

    private (int Code, string Output) Verify(DateTimeOffset instant) => _openssl.Try([.. ChainArguments(instant), _openssl["leaf.pem"]]);

    private string[] ChainArguments(DateTimeOffset instant) =>
    [
        "verify", "-x509_strict", "-check_ss_sig", "-purpose", "sslserver", "-attime", Some.AtTime(instant),
        "-CAfile", _openssl.Write("root.pem", _authority.Chain.RootPem), "-untrusted", _openssl.Write("chain.pem", _authority.Chain.IntermediatePem),
    ];
}
