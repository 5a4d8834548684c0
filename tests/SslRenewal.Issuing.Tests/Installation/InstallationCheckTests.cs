using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SslRenewal.Issuing.DomainControl;
using SslRenewal.Issuing.Installation;
using SslRenewal.Issuing.Tests.DomainControl;

namespace SslRenewal.Issuing.Tests.Installation;

public sealed class InstallationCheckTests : IDisposable
{
    private const string Host = "www.shop.test";

    private static readonly DateTimeOffset End = new(2031, 5, 4, 3, 2, 1, TimeSpan.Zero);

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose() => _key.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_certificate_that_a_host_presents_is_seen_by_its_name(bool asksForOurs)
    {
        using var certificate = Certificate();
        await using var server = new LoopbackTls(certificate, asksForOurs);
        await using var dns = LoopbackDns.Of("127.0.0.1");

        var seen = Assert.IsType<PresentedCertificate.Seen>(await CheckAsync(Options(dns), server.EndPoint.Port));

        Assert.Equal(certificate.RawData, seen.Der.ToArray());
        Assert.Equal(End, seen.NotAfter);
        Assert.Equal([Host], server.Names);
    }

    [Fact]
    public async Task What_a_strangers_certificate_names_is_not_fetched()
    {
        await using var elsewhere = new LoopbackHttp(LoopbackHttp.Ok("x"));
        using var certificate = Certificate(new X509AuthorityInformationAccessExtension(ocspUris: [$"http://{elsewhere.EndPoint}/ocsp"], caIssuersUris: [$"http://{elsewhere.EndPoint}/issuer.cer"]));
        await using var server = new LoopbackTls(certificate);
        await using var dns = LoopbackDns.Of("127.0.0.1");

        _ = Assert.IsType<PresentedCertificate.Seen>(await CheckAsync(Options(dns), server.EndPoint.Port));

        Assert.False(elsewhere.WasReached);
    }

    [Fact]
    public async Task An_address_outside_the_allowed_networks_is_not_connected_to()
    {
        using var certificate = Certificate();
        await using var server = new LoopbackTls(certificate, address: "127.0.0.2");
        await using var dns = LoopbackDns.Of("127.0.0.2");

        var answer = await CheckAsync(Options(dns) with { AllowedNetworks = [IPNetwork.Parse("127.0.0.1/32")] }, server.EndPoint.Port);

        Assert.Equal(new PresentedCertificate.AddressNotAllowed(), answer);
        Assert.False(server.WasReached);
    }

    [Fact]
    public async Task Our_own_port_is_not_connected_to()
    {
        using var certificate = Certificate();
        await using var server = new LoopbackTls(certificate);
        await using var dns = LoopbackDns.Of("127.0.0.1");

        var answer = await CheckAsync(Options(dns) with { OwnEndPoints = [new IPEndPoint(IPAddress.Any, server.EndPoint.Port)] }, server.EndPoint.Port);

        Assert.Equal(new PresentedCertificate.AddressNotAllowed(), answer);
        Assert.False(server.WasReached);
    }

    [Fact]
    public async Task What_speaks_something_else_has_no_tls()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        await using var dns = LoopbackDns.Of("127.0.0.1");

        var closing = CheckAsync(Options(dns), ((IPEndPoint)mute.LocalEndpoint).Port);
        using (var client = await mute.AcceptTcpClientAsync())
        {
            await client.GetStream().WriteAsync("SSH-2.0-test\r\n"u8.ToArray());
        }

        Assert.Equal(new PresentedCertificate.NoTls(), await closing);
    }

    [Fact]
    public async Task Who_is_not_there_or_says_nothing_gives_no_answer()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var dns = LoopbackDns.Of("127.0.0.1");
        await using var empty = LoopbackDns.Of();

        Assert.Equal(new PresentedCertificate.NoAnswer(), await new InstallationCheck(Options(dns), TimeSpan.FromSeconds(3)).CheckAsync(Host, ((IPEndPoint)silent.LocalEndpoint).Port, CancellationToken.None));
        Assert.Equal(new PresentedCertificate.NoAnswer(), await CheckAsync(Options(dns), 1));
        Assert.Equal(new PresentedCertificate.NoAddress(), await CheckAsync(Options(empty), 443));
        Assert.Equal(new PresentedCertificate.NoAddress(), await new InstallationCheck(Options(dns)).CheckAsync("shop.test/..", 443, CancellationToken.None));
    }

    private static DomainControlOptions Options(LoopbackDns dns) => new() { OwnEndPoints = [], Resolver = dns.EndPoint };

    private static Task<PresentedCertificate> CheckAsync(DomainControlOptions options, int port) =>
        new InstallationCheck(options, TimeSpan.FromMinutes(1)).CheckAsync(Host, port, CancellationToken.None);

    private X509Certificate2 Certificate(params X509Extension[] extensions)
    {
        var request = new CertificateRequest("CN=another.test", _key, HashAlgorithmName.SHA256);

        foreach (var extension in extensions)
        {
            request.CertificateExtensions.Add(extension);
        }

        return request.Create(new X500DistinguishedName("CN=Somebody"), X509SignatureGenerator.CreateForECDsa(_key), End.AddYears(-6), End, [1]).CopyWithPrivateKey(_key);
    }
}
