using System.Net;
using System.Text.Json;

namespace SslRenewal.Api.Tests.Manage.Faults;

/// <summary>Which rules are taken, and how they are told again.</summary>
public sealed class FaultRuleTests(FaultRuleTests.OneService service) : IClassFixture<FaultRuleTests.OneService>
{
    [Theory]
    [InlineData("null", "expected a JSON body")]
    [InlineData("""{ "kind": "noSuchKind" }""", "kind")]
    [InlineData("""{ "kind": "0" }""", "kind")]
    [InlineData("{}", "kind")]
    [InlineData("""{ "kind": "orderCreationFailed", "account": "nobody" }""", "account")]
    [InlineData("""{ "kind": "orderCreationFailed", "command": "namecheap.ssl.renwe" }""", "command")]
    [InlineData("""{ "kind": "orderCreationFailed", "certificateId": 0 }""", "certificateId")]
    [InlineData("""{ "kind": "orderCreationFailed", "times": 0 }""", "times")]
    [InlineData("""{ "kind": "orderCreationFailed", "times": 1, "calls": [1] }""", "calls")]
    [InlineData("""{ "kind": "orderCreationFailed", "calls": [] }""", "calls")]
    [InlineData("""{ "kind": "orderCreationFailed", "calls": [0] }""", "calls")]
    [InlineData("""{ "kind": "orderCreationFailed", "calls": [1, 1] }""", "calls")]
    [InlineData("""{ "kind": "orderCreationFailed", "tmies": 1 }""", "tmies")]
    [InlineData("""{ "kind": "orderCreationFailed", "number": 1 }""", "number")]
    [InlineData("""{ "kind": "orderCreationFailed", "message": "No." }""", "message")]
    [InlineData("""{ "kind": "error", "message": "No." }""", "number")]
    [InlineData("""{ "kind": "error", "number": 0, "message": "No." }""", "number")]
    [InlineData("""{ "kind": "error", "number": 1 }""", "message")]
    [InlineData("""{ "kind": "error", "number": 1, "message": "" }""", "message")]
    [InlineData("""{ "kind": "error", "number": 1, "message": "\u0001" }""", "message")]
    [InlineData("""{ "kind": "latency" }""", "milliseconds")]
    [InlineData("""{ "kind": "latency", "milliseconds": 0 }""", "milliseconds")]
    [InlineData("""{ "kind": "latency", "milliseconds": 600001 }""", "milliseconds")]
    [InlineData("""{ "kind": "latency", "milliseconds": 1, "status": 500 }""", "status")]
    [InlineData("""{ "kind": "latency", "milliseconds": 1, "at": "headers" }""", "at")]
    [InlineData("""{ "kind": "httpStatus" }""", "status")]
    [InlineData("""{ "kind": "httpStatus", "status": 199 }""", "status")]
    [InlineData("""{ "kind": "httpStatus", "status": 600 }""", "status")]
    [InlineData("""{ "kind": "httpStatus", "status": 204, "body": "x" }""", "body")]
    [InlineData("""{ "kind": "httpStatus", "status": 304, "body": "x" }""", "body")]
    [InlineData("""{ "kind": "httpStatus", "status": 500, "milliseconds": 1 }""", "milliseconds")]
    [InlineData("""{ "kind": "httpStatus", "status": 500, "body": "a\u0000b" }""", "body")]
    [InlineData("""{ "kind": "truncate", "body": "x" }""", "body")]
    [InlineData("""{ "kind": "dropConnection", "at": "connection" }""", "at")]
    [InlineData("""{ "kind": "loseAnswer", "at": "body" }""", "at")]
    [InlineData("""{ "kind": "loseAnswer", "at": 1 }""", "at")]
    [InlineData("""{ "kind": "loseAnswer", "number": 1 }""", "number")]
    public async Task A_rule_that_names_nothing_known_is_refused(string rule, string named)
    {
        var before = (await service.Host.ReadFaultsAsync()).GetArrayLength();

        using var response = await service.Host.PostFaultAsync(rule);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(named, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, (await service.Host.ReadFaultsAsync()).GetArrayLength());
    }

    [Fact]
    public async Task A_body_of_ten_thousand_characters_is_the_longest()
    {
        using var longest = await service.Host.PostFaultAsync($$"""{ "kind": "httpStatus", "status": 500, "certificateId": 1, "body": "{{new string('x', 10_000)}}" }""");
        using var longer = await service.Host.PostFaultAsync($$"""{ "kind": "httpStatus", "status": 500, "certificateId": 1, "body": "{{new string('x', 10_001)}}" }""");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.BadRequest), (longest.StatusCode, longer.StatusCode));
    }

    [Theory]
    [InlineData("""{ "kind": "LATENCY", "milliseconds": 250, "certificateId": 1 }""", "latency", "milliseconds", "250")]
    [InlineData("""{ "kind": "httpStatus", "status": 204, "certificateId": 1 }""", "httpStatus", "status", "204")]
    [InlineData("""{ "kind": "httpStatus", "status": 502, "body": "Bad gateway", "certificateId": 1 }""", "httpStatus", "body", "Bad gateway")]
    [InlineData("""{ "kind": "loseAnswer", "certificateId": 1 }""", "loseAnswer", "at", "headers")]
    [InlineData("""{ "kind": "loseAnswer", "at": "connection", "certificateId": 1 }""", "loseAnswer", "at", "connection")]
    public async Task What_was_made_is_found_where_the_answer_says(string rule, string kind, string field, string value)
    {
        using var made = await service.Host.PostFaultAsync(rule);

        var fault = JsonDocument.Parse(await service.Host.Client.GetStringAsync(made.Headers.Location)).RootElement;

        Assert.Equal((kind, value, "0", 0), (fault.GetProperty("kind").GetString(), fault.GetProperty(field).ToString(), fault.GetProperty("hits").ToString(), fault.GetProperty("requests").GetArrayLength()));
        Assert.Equal($"{MadeFaults.Address}/{fault.GetProperty("id")}", made.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_message_may_hold_every_character_that_XML_allows()
    {
        _ = await service.Host.MakeFaultAsync("""{ "kind": "error", "number": 1, "message": "No \uD83D\uDE00", "certificateId": 77 }""");

        Assert.Equal("No \U0001F600", (await service.Host.SendAsync(Renewals.Of(77))).ErrorText);
    }

    [Theory]
    [InlineData("?account=nobody")]
    [InlineData("/unspent?account=nobody")]
    [InlineData("/0")]
    public async Task What_is_not_known_is_not_found(string path)
    {
        using var read = await service.Host.Client.GetAsync(new Uri(MadeFaults.Address + path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
        Assert.Equal("application/problem+json", read.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task For_an_account_that_is_not_known_nothing_is_removed()
    {
        var id = await service.Host.MakeFaultAsync("""{ "kind": "truncate", "certificateId": 1 }""");

        using var removed = await service.Host.Client.DeleteAsync(new Uri(MadeFaults.Address + "?account=nobody", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, removed.StatusCode);
        Assert.Equal("0", (await service.Host.ReadFaultsAsync($"/{id}")).GetProperty("hits").ToString());
    }

    /// <summary>One service for all, since a rule that is refused leaves nothing.</summary>
    public sealed class OneService : IAsyncLifetime
    {
        public SslRenewalHost Host { get; private set; } = null!;

        public async Task InitializeAsync() => Host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());

        public async Task DisposeAsync() => await Host.DisposeAsync();
    }
}
