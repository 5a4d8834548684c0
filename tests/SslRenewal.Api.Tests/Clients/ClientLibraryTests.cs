using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using SslRenewal.Api.Tests.Published;

namespace SslRenewal.Api.Tests.Clients;

/// <summary>Public client libraries of the vendor's API, unmodified but for their address, against the program as users run it.</summary>
public sealed class ClientLibraryTests(ClientLibraries libraries) : IClassFixture<ClientLibraries>, IAsyncLifetime
{
    private readonly ServiceProcess _service = new();
    private readonly int _securePort = FreePort();

    public Task InitializeAsync() => _service.StartAsync("--Urls", "http://127.0.0.1:0", "--Tls", "true", "--Tls:Port", _securePort.ToString(CultureInfo.InvariantCulture));

    public Task DisposeAsync() => _service.DisposeAsync();

    [ProgramsFact("node npm openssl")]
    public async Task Namecheap_api_buys_activates_reads_renews_reissues_and_revokes_by_the_vendors_own_name()
    {
        var root = libraries.PathOf("tls-root.pem");
        await File.WriteAllTextAsync(root, await _service.Client.GetStringAsync(new Uri("/ca/tls-root.pem", UriKind.Relative)));

        var saw = await libraries.RunAsync(Variables(("SSLRENEWAL_HTTPS_PORT", _securePort.ToString(CultureInfo.InvariantCulture)), ("SSLRENEWAL_ROOT", root)), "--require", "./redirect.cjs", "namecheap-api.cjs");

        using var leaf = X509Certificate2.CreateFromPem(Text(saw, "certificate"));
        Assert.True(leaf.MatchesHostname("api-client.example.com"));
        Assert.Equal(leaf.SerialNumber, Text(saw, "serial"));
        Assert.Equal(("Standard SSL", "Standard SSL"), (Text(saw, "createdType"), Text(saw, "renewedType")));
        Assert.Equal(4, new[] { Text(saw, "created"), Text(saw, "renewed"), Text(saw, "reissued"), "501904" }.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("cancelled", (await InfoAsync(Text(saw, "revoked")))["Status"]);
        Assert.Equal("newrenewal", (await InfoAsync(Text(saw, "renewed")))["Status"]);
    }

    // The library hands its caller a command's name and any error, never an answer's data: what it did is read from the service.
    [ProgramsFact("node npm openssl")]
    public async Task Namecheap_has_each_of_its_commands_granted()
    {
        var saw = await libraries.RunAsync(Variables(("SSLRENEWAL_HTTP", _service.Client.BaseAddress!.GetLeftPart(UriPartial.Authority))), "namecheap.cjs");

        Assert.Equal(
            ["users.getBalances", "ssl.create", "ssl.parseCSR", "ssl.getApproverEmailList", "ssl.activate", "ssl.getInfo", "ssl.getList", "ssl.renew", "ssl.reissue"],
            saw.GetProperty("answered").EnumerateArray().Select(command => command.GetString()!.Replace("namecheap.", "", StringComparison.Ordinal)));
        Assert.Equal("4028294", Text(saw, "again"));

        var replaced = await InfoAsync(Text(saw, "activated"));
        using var leaf = X509Certificate2.CreateFromPem((await InfoAsync(replaced["ReplacedBy"])).Result.Descendants().First(element => element.Name.LocalName == "Certificate").Value);
        Assert.Equal("replaced", replaced["Status"]);
        Assert.True(leaf.MatchesHostname(Text(saw, "hostName")));
    }

    private async Task<Answer> InfoAsync(string id)
    {
        using var response = await _service.Client.GetAsync(new Uri($"/xml.response?ApiUser=apiexample&ApiKey={Renewals.Key}&UserName=apiexample&ClientIp=1.2.3.4&Command=namecheap.ssl.getInfo&CertificateID={id}&Returncertificate=true&Returntype=Individual", UriKind.Relative));
        return await Answer.ReadAsync(response);
    }

    private static string Text(JsonElement saw, string name) => saw.GetProperty(name).GetString()!;

    private static Dictionary<string, string> Variables(params (string Name, string Value)[] variables) => variables.ToDictionary(variable => variable.Name, variable => variable.Value, StringComparer.Ordinal);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
