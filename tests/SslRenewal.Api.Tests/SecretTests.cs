using System.Net;
using System.Text;

namespace SslRenewal.Api.Tests;

/// <summary>API keys travel in the address of a request: they are in no log and no answer, whatever goes wrong.</summary>
public sealed class SecretTests
{
    private const string Wrong = "wrong-secret-key";
    private const string ManagementKey = "management-secret-key";

    [Fact]
    public async Task No_key_is_in_a_log_of_everything_or_in_an_answer()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: null, settings: new()
        {
            ["Management:Key"] = ManagementKey,
            ["Logging:LogLevel:Default"] = "Trace",
            ["Logging:LogLevel:Microsoft"] = "Trace",
            ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
            ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "Trace",
            ["Logging:LogLevel:Microsoft.AspNetCore.Server.Kestrel.BadRequests"] = "Trace",
            ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Trace",
        });
        host.Client.DefaultRequestHeaders.Authorization = new("Bearer", ManagementKey);
        await host.LoadAsync(Renewals.Scenario(certificates: 3));

        List<string> answers =
        [
            (await host.SendAsync(Renewals.Of(501904))).Text,
            (await host.SendAsync(Renewals.Of(501905), "key-1")).Text,
            (await host.SendAsync(Renewals.Of(501904))).Text,
            (await host.SendAsync(Renewals.Of(501904).Replace(Renewals.Key, Wrong, StringComparison.Ordinal))).Text,
            (await host.SendAsync(Renewals.Of(501904) + $"&ApiKey={Wrong}")).Text,
            (await host.SendAsync(Renewals.Of(501904) + "&p=" + new string('x', 70_000))).Text,
            (await host.SendAsync(string.Join('&', Enumerable.Repeat(Renewals.Command, 300)))).Text,
            await PostAsync(host, "/xml.response", Renewals.Of(501906), "application/x-www-form-urlencoded"),
            await PostAsync(host, "/xml.response?" + Renewals.Of(501906), "--b\r\n", "multipart/form-data; boundary=b"),
            await PostAsync(host, "/manage/scenario", $$"""{ "version": 1, "accounts": [ { "userName": "x", "apiKey": ["{{Renewals.Key}}"] } ] }""", "application/json"),
            await PostAsync(host, "/manage/scenario", $$"""{ "version": 1, "accounts": [ { "userName": "x", "apiKey": "{{Renewals.Key}}{{Wrong}}{{Renewals.Key}}" } ] }""", "application/json"),
            await PostAsync(host, "/manage/faults", $$"""{ "kind": "{{Wrong}}" """, "application/json"),
            await host.Client.GetStringAsync(new Uri("/manage/scenario", UriKind.Relative)),
            await host.Client.GetStringAsync(new Uri("/manage/accounts/apiexample", UriKind.Relative)),
            await GetAsync(host, "/metrics"),
            await GetAsync(host, $"/no-such-path?ApiKey={Renewals.Key}"),
            await GetAsync(host, $"/manage/clock?ApiKey={Renewals.Key}"),
            await GetAsync(host, $"/xml.response/%ZZ?ApiKey={Renewals.Key}"),
        ];

        Assert.All(answers, AssertNoKey);
        Assert.NotEmpty(host.Log.All);
        Assert.All(host.Log.All, AssertNoKey);
    }

    [Fact]
    public async Task The_log_tells_of_requests_when_it_is_asked_to()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario(), settings: new() { ["Logging:LogLevel:Default"] = "Trace", ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace" });

        _ = await host.SendAsync(Renewals.Of(501904));

        // So that the test above cannot pass for want of anything to read.
        Assert.Contains(host.Log.All, line => line.Contains("/xml.response", StringComparison.Ordinal));
    }

    private static void AssertNoKey(string text)
    {
        Assert.DoesNotContain(Renewals.Key, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Wrong, text, StringComparison.Ordinal);
        Assert.DoesNotContain(ManagementKey, text, StringComparison.Ordinal);
    }

    private static async Task<string> PostAsync(SslRenewalHost host, string path, string text, string type)
    {
        using var body = new StringContent(text, Encoding.UTF8);
        _ = body.Headers.Remove("Content-Type");
        _ = body.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await host.Client.PostAsync(new Uri(path, UriKind.Relative), body);

        Assert.NotEqual(HttpStatusCode.InternalServerError, response.StatusCode);
        return response.Headers + await response.Content.ReadAsStringAsync();
    }

    private static async Task<string> GetAsync(SslRenewalHost host, string path)
    {
        using var response = await host.Client.GetAsync(new Uri(path, UriKind.Relative));
        return response.Headers + await response.Content.ReadAsStringAsync();
    }
}
