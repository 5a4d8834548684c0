using System.Net;
using System.Text.RegularExpressions;

namespace SslRenewal.Api.Tests.Journal;

/// <summary>Assertions about what came, with a difference that a person can read.</summary>
public sealed partial class AssertionTests : IAsyncLifetime
{
    private SslRenewalHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario(certificates: 2));

        _ = await _host.SendAsync(Renewals.Of(501905));
        _ = await _host.SendAsync(Renewals.Of(501905));
        _ = await _host.SendAsync($"{Renewals.Caller}&Command=namecheap.users.getBalances");
        _ = await _host.SendAsync("ApiUser=apiexample");
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("""{ "command": "namecheap.ssl.renew", "certificateId": 501905, "times": 2 }""")]
    [InlineData("""{ "userName": "apiexample", "command": "NAMECHEAP.SSL.RENEW", "ok": true }""")]
    [InlineData("""{ "rule": "certificate.queued", "errorNumber": 4028294, "ok": false, "parameters": { "YEARS": "1", "PromotionCode": null } }""")]
    [InlineData("""{ "command": "namecheap.ssl.renew", "atLeast": 1, "atMost": 2 }""")]
    [InlineData("""{ "command": "namecheap.ssl.create", "times": 0 }""")]
    [InlineData("""{ "command": "namecheap.ssl.create", "atMost": 1 }""")]
    [InlineData("""{ "rule": "apikey.missing", "times": 1 }""")]
    [InlineData("""{ "times": 4 }""")]
    [InlineData("""{ "times": 0, "since": "2099-01-01T00:00:00Z" }""")]
    public async Task What_came_holds(string assertion) => Assert.Equal((HttpStatusCode.OK, null), await _host.AssertAsync(assertion));

    [Fact]
    public async Task What_did_not_come_is_told_with_what_came_nearest()
    {
        string[] assertions =
        [
            """{ "userName": "apiexample", "command": "namecheap.ssl.renew", "certificateId": 501904, "times": 1 }""",
            """{ "command": "namecheap.ssl.renew", "certificateId": 501905, "parameters": { "Years": "2", "PromotionCode": "SAVE10", "SSLType": null }, "ok": true }""",
            """{ "command": "namecheap.ssl.renew", "atMost": 1 }""",
            """{ "userName": "apiexample", "rule": "order.funds", "atLeast": 2, "atMost": 3 }""",
            """{ "command": "namecheap.ssl.renew", "since": "2099-01-01T00:00:00Z" }""",
        ];

        List<string> differences = [];

        foreach (var assertion in assertions)
        {
            var (status, difference) = await _host.AssertAsync(assertion);

            Assert.Equal(HttpStatusCode.ExpectationFailed, status);
            differences.Add($"{assertion}\n{difference}\n");
        }

        Approved.Equal("differences.txt", Time().Replace(string.Join('\n', differences), "at hh:mm:ss"));
    }

    [Fact]
    public async Task Of_what_is_nobodys_a_user_is_shown_what_bears_its_name_alone()
    {
        _ = await _host.SendAsync("ApiUser=APIExample&APIKEY=wrong");
        _ = await _host.SendAsync("username=apiexample");
        _ = await _host.SendAsync("ApiUser=other&Mine=%22ApiUser%22:%22apiexample%22");

        var (_, own) = await _host.AssertAsync("""{ "userName": "apiexample", "command": "namecheap.ssl.create", "after": 4 }""");
        var all = await _host.AssertAsync("""{ "after": 4, "times": 3 }""");

        Assert.Equal(["Nearest: 6", "Nearest: 5"], own!.Split('\n')[1..].Select(line => line.Split(" at ")[0]));
        Assert.Equal((HttpStatusCode.OK, null), all);
    }

    [Theory]
    [InlineData("""{ "userName": "nobody" }""", "userName: there is no user nobody")]
    [InlineData("""{ "command": "namecheap.ssl.renw" }""", "command: there is no command namecheap.ssl.renw")]
    [InlineData("""{ "rule": "certificate.lost" }""", "rule: there is no rule certificate.lost")]
    [InlineData("""{ "certifcateId": 1 }""", "certifcateId: there is no such field")]
    [InlineData("""{ "ok": true, "errorNumber": 1 }""", "errorNumber: an answer that is OK has none")]
    [InlineData("""{ "ok": true, "rule": "order.funds" }""", "rule: none refuses where the answer is OK")]
    [InlineData("""{ "times": 1, "atLeast": 1 }""", "times: expected either times, or atLeast and atMost")]
    [InlineData("""{ "atLeast": 2, "atMost": 1 }""", "atMost: expected no less than atLeast")]
    [InlineData("""{ "times": -1 }""", "times: expected 0 or above")]
    [InlineData("""{ "parameters": { "apikey": "x" } }""", "parameters.apikey: keys are not kept")]
    [InlineData("""{ "since": "today" }""", "since: expected an ISO 8601 instant with an offset, such as 2026-11-21T12:00:00Z, from 2010-01-01 to 2099-12-31")]
    public async Task What_can_never_hold_is_a_mistake(string assertion, string mistake) => Assert.Equal((HttpStatusCode.BadRequest, mistake), await _host.AssertAsync(assertion));

    [GeneratedRegex("at [0-9:]{8}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Time();
}
