using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using SslRenewal.Api.Authority;
using SslRenewal.Api.Authority.Https;

namespace SslRenewal.Api.Tests.Authority;

/// <summary>HTTPS beside the service's own addresses, as real clients meet it.</summary>
public sealed class HttpsTests : IDisposable
{
    private readonly OpenSsl _files = new();

    public static TheoryData<string> Names { get; } = ["localhost", "api.namecheap.com", "api.sandbox.namecheap.com"];

    public void Dispose() => _files.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Curl_reaches_the_api_by_each_name(string name)
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario(), settings: Tls());
        _files.Write("tls-root.pem", await RootAsync(host));

        var (code, output) = _files.Start("curl", "-sS", "--cacert", "tls-root.pem", "--connect-to", $"{name}:443:127.0.0.1:{PortOf(host)}", $"https://{name}/xml.response?{Renewals.Of(501904).Replace(" ", "%20", StringComparison.Ordinal)}");

        Assert.True(code == 0, output);
        Assert.Contains("Status=\"OK\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Curl_trusts_no_other_name_and_not_without_the_root()
    {
        await using var host = await SslRenewalHost.StartAsync(settings: Tls());
        _files.Write("tls-root.pem", await RootAsync(host));
        var port = PortOf(host);

        Assert.NotEqual(0, _files.Start("curl", "-sS", "--cacert", "tls-root.pem", "--connect-to", $"example.com:443:127.0.0.1:{port}", "https://example.com/health/live").Code);
        Assert.NotEqual(0, _files.Start("curl", "-sS", "--connect-to", $"localhost:443:127.0.0.1:{port}", "https://localhost/health/live").Code);
    }

    [Fact]
    public async Task Without_it_there_is_no_root_and_no_address_of_https()
    {
        await using var host = await SslRenewalHost.StartAsync();
        using var response = await host.Client.GetAsync(new Uri("/ca/tls-root.pem", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain(Addresses(host), address => address.StartsWith("https", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_address_stays_that_of_http_and_the_log_tells_the_other()
    {
        await using var host = await SslRenewalHost.StartAsync(settings: Tls());
        var port = PortOf(host);

        Assert.Equal($"{host.Client.BaseAddress}ca/crl.der", host.Services.GetRequiredService<ServiceAuthority>().Addresses.Crl.AbsoluteUri);
        Assert.Contains(host.Log.All, line => line.Contains($"HTTPS answers at https://127.0.0.1:{port}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_whose_length_nobody_told_is_judged_over_http_2_as_well()
    {
        await using var host = await SslRenewalHost.StartAsync(settings: Tls());
        using var client = await ConnectAsync(host);
        using var body = new StreamContent(new MemoryStream("""{ "advance": "P1D" }"""u8.ToArray()));
        body.Headers.ContentType = new("text/plain");
        using var request = new HttpRequestMessage(HttpMethod.Put, "/manage/clock") { Content = body, Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        request.Headers.TransferEncodingChunked = true;
        body.Headers.ContentLength = null;

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Contains("The body must be application/json.", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_key_is_in_a_log_of_everything_over_http_2()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario(), settings: new(Tls()) { ["Logging:LogLevel:Default"] = "Trace", ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace" });
        using var client = await ConnectAsync(host);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/xml.response?" + Renewals.Of(501904)) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };

        using var response = await client.SendAsync(request);

        Assert.True((await Answer.ReadAsync(response)).IsOk);
        Assert.DoesNotContain(host.Log.All, line => line.Contains(Renewals.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_certificate_is_made_anew_before_it_ends_and_the_root_at_a_start()
    {
        var machine = new RealTime();
        await using var host = await SslRenewalHost.StartAsync(settings: Tls(), services: services => services.AddSingleton<TimeProvider>(machine));
        var https = host.Services.GetRequiredService<HttpsCertificates>();
        var (first, root) = (https.Select()!, await RootAsync(host));

        machine.Now += TimeSpan.FromDays(300);
        Assert.Same(first, https.Select());

        machine.Now += TimeSpan.FromDays(50);
        var second = https.Select()!;
        Assert.NotEqual(first.SerialNumber, second.SerialNumber);
        Assert.True(new DateTimeOffset(second.NotAfter) > machine.Now);

        machine.Now = machine.Now.AddYears(19);
        await host.RestartAsync();
        Assert.NotEqual(root, await RootAsync(host));
    }

    private static Dictionary<string, string> Tls() => new(StringComparer.Ordinal) { ["Tls"] = "true", ["Tls:Port"] = "0" };

    private static Task<string> RootAsync(SslRenewalHost host) => host.Client.GetStringAsync(new Uri("/ca/tls-root.pem", UriKind.Relative));

    private static ICollection<string> Addresses(SslRenewalHost host) => host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;

    private static string PortOf(SslRenewalHost host) =>
        new Uri(Addresses(host).Single(address => address.StartsWith("https://127.0.0.1:", StringComparison.Ordinal))).Port.ToString(CultureInfo.InvariantCulture);

    /// <summary>A client that finds localhost at the port of HTTPS and trusts the root alone.</summary>
    internal static async Task<HttpClient> ConnectAsync(SslRenewalHost host)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        _ = policy.CustomTrustStore.Add(X509Certificate2.CreateFromPem(await RootAsync(host)));
        var port = int.Parse(PortOf(host), CultureInfo.InvariantCulture);

        return new HttpClient(new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = policy },
            ConnectCallback = async (_, cancellationToken) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        { BaseAddress = new Uri("https://localhost") };
    }
}
