using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using SslRenewal.Issuing.Tests.Authority;
using SslRenewal.Issuing.Tls;

namespace SslRenewal.Issuing.Tests.Tls;

public sealed class TlsAuthorityTests : IDisposable
{
    private static readonly DateTimeOffset Now = Some.Day(2026, 8, 2);

    private readonly OpenSsl _openssl = new();

    private readonly TlsAuthority _authority = TlsAuthority.Create(Now);

    public void Dispose()
    {
        _openssl.Dispose();
        _authority.Dispose();
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("api.namecheap.com")]
    [InlineData("api.sandbox.namecheap.com")]
    public void A_server_certificate_verifies_for_each_name(string name)
    {
        using var server = _authority.IssueServer(Now);

        _ = _openssl.Run(Arguments(Now, server.Certificate.ExportCertificatePem(), "-verify_hostname", name));
    }

    [Fact]
    public void A_server_certificate_holds_from_a_day_before_to_a_year_after()
    {
        using var server = _authority.IssueServer(Now);
        var pem = server.Certificate.ExportCertificatePem();

        Assert.All([Now.AddDays(-1), Now.AddDays(365).AddSeconds(-1)], instant => _openssl.Run(Arguments(instant, pem)));
        Assert.All([Now.AddDays(-1).AddSeconds(-1), Now.AddDays(365).AddSeconds(1)], instant => Assert.NotEqual(0, _openssl.Try(Arguments(instant, pem)).Code));
    }

    [Theory]
    [InlineData("DNS:example.com")]
    [InlineData("DNS:namecheap.com")]
    [InlineData("DNS:localhost,DNS:www.namecheap.com")]
    [InlineData("DNS:api.namecheap.com.example.com")]
    [InlineData("IP:127.0.0.1")]
    [InlineData("IP:::1")]
    public void Openssl_refuses_what_the_root_signs_for_others(string names)
    {
        var (code, output) = _openssl.Try(Arguments(instant: null, SignedFor(names)));

        Assert.NotEqual(0, code);
        Assert.Matches("permitted subtree violation|excluded subtree violation", output);
    }

    [Fact]
    public void Openssl_takes_what_the_root_signs_for_its_names() => _ = _openssl.Run(Arguments(instant: null, SignedFor("DNS:api.namecheap.com")));

    [Fact]
    public void The_constraint_is_critical()
    {
        var text = _openssl.Run("x509", "-noout", "-text", "-in", _openssl.Write("root.pem", _authority.RootPem));

        Assert.Matches(
            "Name Constraints: critical\n +Permitted:\n +DNS:localhost\n +DNS:api.namecheap.com\n +DNS:api.sandbox.namecheap.com\n +Excluded:\n +IP:0.0.0.0/0.0.0.0\n +IP:0:0:0:0:0:0:0:0/0:0:0:0:0:0:0:0\n", text);
    }

    [Fact]
    public void The_root_is_the_same_after_it_was_stored()
    {
        using var read = TlsAuthority.Read(_authority.ToPem())!;
        using var server = read.IssueServer(Now.AddDays(300));

        Assert.Equal(_authority.ToPem(), read.ToPem());
        _ = _openssl.Run(Arguments(Now.AddDays(600), server.Certificate.ExportCertificatePem()));
    }

    [Fact]
    public void What_is_no_root_is_none()
    {
        using var other = TlsAuthority.Create(Now);
        var (one, another) = (_authority.ToPem(), other.ToPem());

        Assert.Null(TlsAuthority.Read(one with { RootKey = another.RootKey }));
        Assert.Null(TlsAuthority.Read(one with { RootKey = "" }));
        Assert.Null(TlsAuthority.Read(one with { RootCertificate = "" }));
        Assert.Null(TlsAuthority.Read(one with { RootCertificate = one.RootKey }));
    }

    [Fact]
    public void A_certificate_is_due_in_its_last_thirty_days_and_before_its_first()
    {
        using var server = _authority.IssueServer(Now);

        Assert.False(server.IsDue(Now.AddDays(-1)));
        Assert.True(server.IsDue(Now.AddDays(-1).AddSeconds(-1)));
        Assert.False(server.IsDue(Now.AddDays(335)));
        Assert.True(server.IsDue(Now.AddDays(335).AddSeconds(1)));
    }

    [Fact]
    public void A_root_is_due_where_a_year_is_no_longer_in_it()
    {
        Assert.False(_authority.IsDue(Now));
        Assert.False(_authority.IsDue(Now.AddYears(20).AddDays(-365)));
        Assert.True(_authority.IsDue(Now.AddYears(20).AddDays(-365).AddSeconds(1)));
        Assert.True(_authority.IsDue(Now.AddDays(-1).AddSeconds(-1)));
    }

    [Fact]
    public async Task A_handshake_succeeds_with_the_root_alone()
    {
        using var server = _authority.IssueServer(Now);
        using var root = X509Certificate2.CreateFromPem(_authority.RootPem);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        using var accepted = await listener.AcceptTcpClientAsync();
        await using var inner = new SslStream(accepted.GetStream());
        await using var outer = new SslStream(client.GetStream());
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck, VerificationTime = Now.UtcDateTime, VerificationTimeIgnored = false };
        policy.CustomTrustStore.Add(root);

        await Task.WhenAll(
            inner.AuthenticateAsServerAsync(server.Certificate),
            outer.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "api.namecheap.com", CertificateChainPolicy = policy }));

        Assert.True(outer.IsAuthenticated);
    }

    // By openssl, with the root's own key, which could sign anything; it is dated by the machine's clock, which does not matter.
    private string SignedFor(string names)
    {
        _ = _openssl.Write("root.key", _authority.ToPem().RootKey);
        _ = _openssl.Write("root.pem", _authority.RootPem);
        _ = _openssl.Request("-newkey ec -pkeyopt ec_paramgen_curve:P-256", "-subj", "/CN=Somebody");
        var extensions = _openssl.Write("leaf.ext", $"basicConstraints=critical,CA:FALSE\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\nextendedKeyUsage=serverAuth\nsubjectAltName={names}\n");

        _ = _openssl.Run("x509", "-req", "-in", _openssl["request.pem"], "-CA", _openssl["root.pem"], "-CAkey", _openssl["root.key"], "-days", "20000", "-extfile", extensions, "-out", _openssl["signed.pem"]);
        return _openssl.Read("signed.pem");
    }

    private string[] Arguments(DateTimeOffset? instant, string pem, params string[] more) =>
        ["verify", "-x509_strict", "-purpose", "sslserver", .. instant is { } time ? (string[])["-attime", Some.AtTime(time)] : ["-no_check_time"], "-CAfile", _openssl.Write("root.pem", _authority.RootPem), .. more, _openssl.Write("leaf.pem", pem)];
}
