using System.Security.Cryptography;
using SslRenewal.Issuing.Keys;
using SslRenewal.Issuing.Requests;

namespace SslRenewal.Issuing.Tests.Requests;

public sealed class SigningRequestTests : IDisposable
{
    private const string Rsa = "-newkey rsa:2048";

    private const string P256 = "-newkey ec -pkeyopt ec_paramgen_curve:P-256";

    private readonly OpenSsl _openssl = new();

    public void Dispose() => _openssl.Dispose();

    [Theory]
    [InlineData(Rsa, KeyFamily.Rsa, 2048)]
    [InlineData("-newkey rsa:3072", KeyFamily.Rsa, 3072)]
    [InlineData(P256, KeyFamily.EllipticCurve, 256)]
    [InlineData("-newkey ec -pkeyopt ec_paramgen_curve:P-384", KeyFamily.EllipticCurve, 384)]
    public void A_request_of_openssl_is_read(string newKey, KeyFamily family, int bits)
    {
        var pem = _openssl.Request(newKey, "-subj", "/C=DE/ST=Berlin/L=Mitte/O=Beispiel GmbH/OU=IT/CN=Example.com/emailAddress=a@example.com", "-addext", "subjectAltName=DNS:example.com,DNS:*.Example.com");

        var request = Read(pem);

        Assert.Equal((family, bits), (request.Key.Family, request.Key.Bits));
        Assert.Equal(new RequestSubject("Example.com", "Beispiel GmbH", "IT", "Mitte", "Berlin", "DE", "a@example.com"), request.Subject);
        Assert.Equal(["example.com", "*.example.com"], request.Names.Dns);
        Assert.False(request.Names.HasIpAddresses);
        Assert.False(request.Names.HasOthers);
        Assert.Equal(pem.Trim(), request.Pem);
        Assert.Equal(_openssl.Run("req", "-in", _openssl["request.pem"], "-noout", "-pubkey").Trim(), PemEncoding.WriteString("PUBLIC KEY", request.Key.Info.Span));
    }

    [Fact]
    public void The_values_of_domain_control_are_those_of_the_der()
    {
        var pem = _openssl.Request(P256, "-subj", "/CN=example.com");
        var der = _openssl.Write("request.der", PemBytes(pem));

        var request = Read(pem);

        Assert.Contains(request.Md5, _openssl.Run("dgst", "-md5", der).ToUpperInvariant(), StringComparison.Ordinal);
        Assert.Contains(request.Sha256, _openssl.Run("dgst", "-sha256", der).ToUpperInvariant(), StringComparison.Ordinal);
        Assert.Equal(request.Sha256.ToUpperInvariant(), request.Sha256);
    }

    [Fact]
    public void A_request_with_a_pss_signature_is_read() =>
        _ = Read(_openssl.Request(Rsa, "-subj", "/CN=example.com", "-sha256", "-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:32"));

    [Theory]
    [InlineData("-sha256 -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:20")]
    [InlineData("-md5")]
    public void A_signature_that_nobody_here_verifies_is_named(string options) =>
        Assert.Equal(RequestFault.SignatureNotSupported, FaultOf(_openssl.Request(Rsa, ["-subj", "/CN=example.com", .. options.Split(' ')])));

    [Theory]
    [InlineData("-newkey rsa:1024", RequestFault.KeyTooShort)]
    [InlineData("-newkey rsa:2047", RequestFault.KeyTooShort)]
    [InlineData("-newkey rsa:2048 -pkeyopt rsa_keygen_pubexp:3", RequestFault.KeyExponent)]
    [InlineData("-newkey ec -pkeyopt ec_paramgen_curve:P-521", RequestFault.KeyNotSupported)]
    [InlineData("-newkey ec -pkeyopt ec_paramgen_curve:secp256k1", RequestFault.KeyNotSupported)]
    [InlineData("-newkey ec -pkeyopt ec_paramgen_curve:P-256 -pkeyopt ec_param_enc:explicit", RequestFault.KeyNotSupported)]
    [InlineData("-newkey ed25519", RequestFault.KeyNotSupported)]
    public void A_key_that_is_not_certified_is_refused(string newKey, RequestFault fault) => Assert.Equal(fault, FaultOf(_openssl.Request(newKey, "-subj", "/CN=example.com")));

    [Fact]
    public void Names_come_from_the_common_name_and_the_extension_each_once()
    {
        var request = Read(_openssl.Request(P256, "-subj", "/CN=b.example.com", "-addext", "subjectAltName=DNS:A.example.com,DNS:B.EXAMPLE.COM,DNS:c.example.com,DNS:a.example.com"));

        Assert.Equal(["b.example.com", "a.example.com", "c.example.com"], request.Names.Dns);
    }

    [Theory]
    [InlineData("/CN=10.0.0.1", "DNS:example.com", true, false)]
    [InlineData("/CN=example.com", "IP:10.0.0.1", true, false)]
    [InlineData("/CN=example.com", "DNS:10.0.0.1", true, false)]
    [InlineData("/CN=2001:db8::1", "DNS:example.com", true, false)]
    [InlineData("/CN=example.com", "email:a@example.com", false, true)]
    [InlineData("/CN=example.com", "URI:http://example.com/", false, true)]
    [InlineData("/CN=example.com", "DNS:no name", false, true)]
    [InlineData("/CN=Jane Doe", "DNS:example.com", false, false)]
    public void What_is_no_host_name_is_told_apart(string subject, string alternative, bool ipAddresses, bool others)
    {
        var names = Read(_openssl.Request(P256, "-subj", subject, "-addext", "subjectAltName=" + alternative)).Names;

        Assert.Equal((ipAddresses, others), (names.HasIpAddresses, names.HasOthers));
        Assert.All(names.Dns, name => Assert.Equal("example.com", name));
    }

    [Fact]
    public void A_request_without_a_subject_or_extensions_has_none()
    {
        var request = Read(_openssl.Request(P256, "-subj", "/"));

        Assert.Equal(new RequestSubject(CommonName: null, Organization: null, OrganizationalUnit: null, Locality: null, State: null, Country: null, Email: null), request.Subject);
        Assert.Empty(request.Names.Dns);
    }

    [Fact]
    public void Texts_beyond_ascii_are_read_in_every_string_type()
    {
        var utf8 = Read(_openssl.Request(P256, "-utf8", "-subj", "/O=Bäckerei Łódź/CN=example.com"));
        _ = _openssl.Write("latin.cnf", "[req]\nstring_mask=default\ndistinguished_name=dn\nutf8=yes\nprompt=no\n[dn]\nO=Bäckerei\nCN=example.com\n");
        var latin = Read(_openssl.Request(P256, "-config", _openssl["latin.cnf"]));

        Assert.Equal("Bäckerei Łódź", utf8.Subject.Organization);
        Assert.Equal("Bäckerei", latin.Subject.Organization);
    }

    [Fact]
    public void A_broken_signature_is_refused()
    {
        var der = PemBytes(_openssl.Request(P256, "-subj", "/CN=example.com"));
        var other = PemBytes(_openssl.Request(P256, "-subj", "/CN=example.org"));
        var forged = der.AsSpan().IndexOf("example.com"u8);
        "example.org"u8.CopyTo(der.AsSpan(forged));

        Assert.Equal(RequestFault.SignatureInvalid, FaultOf(Convert.ToBase64String(der)));
        Assert.NotNull(Read(Convert.ToBase64String(other)));
    }

    [Fact]
    public void A_point_beside_its_curve_is_no_key()
    {
        var request = Read(_openssl.Request(P256, "-subj", "/CN=example.com"));
        var der = request.Der.ToArray();
        der[der.AsSpan().IndexOf(request.Key.Info.Span) + request.Key.Info.Length - 1] ^= 1;

        Assert.Equal(RequestFault.KeyNotSupported, FaultOf(Convert.ToBase64String(der)));
    }

    internal static SigningRequest Read(string text) => Assert.IsType<RequestReading.Read>(SigningRequest.Read(text)).Request;

    internal static RequestFault FaultOf(string text) => Assert.IsType<RequestReading.Refused>(SigningRequest.Read(text)).Fault;

    private static byte[] PemBytes(string pem) => Read(pem).Der.ToArray();
}
