using System.Net;
using SslRenewal.Api.Tests.Authority;

namespace SslRenewal.Api.Tests.Manage.Faults;

/// <summary>An answer that is lost over HTTPS, where the connection's output is not the socket's.</summary>
public sealed class LostAnswerHttpsTests
{
    [Theory]
    [InlineData("1.1")]
    [InlineData("2.0")]
    public async Task The_headers_arrive_and_the_document_does_not(string version)
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario(), settings: new(StringComparer.Ordinal) { ["Tls"] = "true", ["Tls:Port"] = "0" });
        using var client = await HttpsTests.ConnectAsync(host);
        _ = await host.MakeFaultAsync("""{ "kind": "loseAnswer" }""");

        using var request = new HttpRequestMessage(HttpMethod.Get, "/xml.response?" + Renewals.Of(501904)) { Version = Version.Parse(version), VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal((HttpStatusCode.OK, true), (response.StatusCode, response.Content.Headers.ContentLength > 0));
        _ = await Assert.ThrowsAnyAsync<Exception>(response.Content.ReadAsStringAsync);
        Assert.Equal(1, (await host.ReadAccountAsync()).Orders);
    }
}
