using System.Net;
using SslRenewal.Api.Access;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Tests;

/// <summary>What of the first stage depends on settings, on the connection, or on what came before.</summary>
public sealed class FirstStageTests
{
    private static readonly string Wrong = Renewals.Of(501904).Replace(Renewals.Key, "wrong", StringComparison.Ordinal);

    private static readonly string Listed = Renewals.Scenario().Replace("\"balance\"", "\"allowedIps\": [\"1.2.3.4\"], \"balance\"", StringComparison.Ordinal);

    [Fact]
    public async Task After_ten_wrong_keys_within_a_minute_the_next_are_too_many_and_a_right_one_passes()
    {
        var time = new RealTime();
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario(), services: services => services.AddSingleton<TimeProvider>(time));

        for (var wrong = 1; wrong <= 10; wrong++)
        {
            Assert.Equal((1011102, "key.invalid"), await RefusalAsync(host, Wrong));
        }

        Assert.Equal((1017411, "key.too-many"), await RefusalAsync(host, Wrong));
        Assert.Equal((1011102, "key.invalid"), await RefusalAsync(host, Wrong.Replace("ApiUser=apiexample", "ApiUser=APIEXAMPLE", StringComparison.Ordinal)));
        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);

        time.Now += TimeSpan.FromSeconds(60) - TimeSpan.FromTicks(1);
        Assert.Equal((1017411, "key.too-many"), await RefusalAsync(host, Wrong));

        time.Now += TimeSpan.FromTicks(1);
        Assert.Equal((1011102, "key.invalid"), await RefusalAsync(host, Wrong));
    }

    [Fact]
    public async Task With_the_limit_off_no_wrong_key_is_too_many()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario(), settings: new() { ["Api:WrongKeysPerMinute"] = "0" });

        for (var wrong = 1; wrong <= 30; wrong++)
        {
            Assert.Equal((1011102, "key.invalid"), await RefusalAsync(host, Wrong));
        }
    }

    [Theory]
    [InlineData("Api:RequestsPerMinute")]
    [InlineData("Api:RequestsPerHour")]
    [InlineData("Api:RequestsPerDay")]
    public async Task A_request_over_the_limit_is_405_in_the_envelope_and_does_nothing(string limit)
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario(certificates: 4), settings: new() { [limit] = "3" });

        for (var request = 0; request < 3; request++)
        {
            Assert.True((await host.SendAsync(Renewals.Of(501904 + request))).IsOk);
        }

        var over = await host.SendAsync(Renewals.Of(501907));

        Assert.Equal((HttpStatusCode.MethodNotAllowed, 500000, "Too many requests", "rate.limited"), (over.Status, over.ErrorNumber, over.ErrorText, over.Rule));
        Assert.False(over.Headers.ContainsKey("Allow"));
        Assert.Equal(3, (await host.ReadAccountAsync()).Orders);
    }

    [Fact]
    public async Task Wrong_keys_and_malformed_requests_do_not_use_up_a_keys_limit()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario(), settings: new() { ["Api:RequestsPerMinute"] = "1" });

        Assert.Equal((1011102, "key.invalid"), await RefusalAsync(host, Wrong));

        Assert.True((await host.SendAsync(Renewals.Of(501904))).IsOk);
    }

    [Theory]
    [InlineData("false", true)]
    [InlineData("true", false)]
    public async Task The_connections_own_address_must_be_listed_where_that_is_asked_for(string check, bool passes)
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Listed, settings: new() { ["Api:CheckRemoteAddress"] = check });

        var answer = await host.SendAsync(Renewals.Of(501904));

        Assert.Equal(passes ? null : "Invalid request IP: 127.0.0.1", answer.ErrorText);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.0.0.0/8", false)]
    public async Task A_known_proxys_word_for_the_address_is_believed_and_no_others(string known, bool passes)
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Listed, settings: new() { ["Api:CheckRemoteAddress"] = "true", ["Proxies:Known"] = known });

        using var request = new HttpRequestMessage(HttpMethod.Get, "/xml.response?" + Renewals.Of(501904));
        request.Headers.Add("X-Forwarded-For", "1.2.3.4");
        using var response = await host.Client.SendAsync(request);

        Assert.Equal(passes, (await Answer.ReadAsync(response)).IsOk);
    }

    [Fact]
    public void Of_more_names_than_the_table_holds_the_one_silent_longest_is_forgotten()
    {
        var wrongKeys = new WrongKeys(ServiceSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Api:WrongKeysPerMinute", "1")]).Build()), new RealTime());

        Assert.False(wrongKeys.IsTooMany("first", IPAddress.Loopback));
        Assert.True(wrongKeys.IsTooMany("first", IPAddress.Loopback));
        Assert.False(wrongKeys.IsTooMany("first", IPAddress.IPv6Loopback));

        foreach (var name in Enumerable.Range(0, WrongKeys.MaxEntries))
        {
            Assert.False(wrongKeys.IsTooMany($"{name}", IPAddress.Loopback));
        }

        Assert.False(wrongKeys.IsTooMany("first", IPAddress.Loopback));
    }

    [Theory]
    [InlineData("::ffff:1.2.3.4", "1.2.3.4")]
    [InlineData("1.2.3.4", "1.2.3.4")]
    [InlineData("::1", "::1")]
    public void An_address_that_came_as_the_other_kind_is_itself(string came, string address) =>
        Assert.Equal(IPAddress.Parse(address), XmlEndpoint.RemoteAddress(new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(came) } }));

    private static async Task<(int? Number, string? Rule)> RefusalAsync(SslRenewalHost host, string query)
    {
        var answer = await host.SendAsync(query);
        return (answer.ErrorNumber, answer.Rule);
    }
}
