using System.Text.Json;

namespace SslRenewal.Api.Tests.Journal;

/// <summary>Parameters that nobody reads are told of, and secrets are kept nowhere.</summary>
public sealed class UnreadTests : IAsyncLifetime
{
    private const string Other = "other-secret-of-mine";

    private SslRenewalHost _host = null!;

    public async Task InitializeAsync() => _host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_misspelt_name_is_found_with_the_one_that_was_meant()
    {
        var answer = await _host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.purchasemoresans&CertificateID=501904&NumberOfSANStoADDD=1&certificateid=501904&wholly-different=1");

        var entry = Assert.Single(await _host.ReadJournalAsync());

        Assert.Equal("NumberOfSANStoADDD, wholly-different", answer.Headers["SslRenewal-Unread"]);
        Assert.Equal(["NumberOfSANStoADDD NumberOfSANSToAdd", "wholly-different "], Unread(entry), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_name_that_the_wire_could_not_carry_is_written_as_in_an_address()
    {
        var answer = await _host.SendAsync(Renewals.Of(501904) + "&%C3%A4%0D%0Ax%00=1&" + new string('y', 5000) + "=2");

        Assert.True(answer.IsOk);
        Assert.Equal($"%C3%A4%0D%0Ax%00, {new string('y', 60)}%E2%80%A6", answer.Headers["SslRenewal-Unread"]);
        Assert.Equal(["ä\r\nx\0 ", $"{new string('y', 200)}… "], Unread(Assert.Single(await _host.ReadJournalAsync())));
    }

    [Fact]
    public async Task An_answer_to_known_names_alone_has_no_such_header()
    {
        var renewed = await _host.SendAsync(Renewals.Of(501904));
        var refused = await _host.SendAsync("ApiUsr=apiexample");

        Assert.All([renewed, refused], answer => Assert.DoesNotContain("SslRenewal-Unread", answer.Headers.Keys));
        Assert.Equal(["ApiUsr ApiUser"], Unread((await _host.ReadJournalAsync())[0]));
    }

    [Theory]
    [InlineData($"{Renewals.Caller}&Command=namecheap.ssl.renew&CertificateID={Renewals.Key}")]
    [InlineData($"{Renewals.Caller}&Command=namecheap.ssl.getApproverEmailList&CertificateType=PositiveSSL&DomainName={Renewals.Key}.example.com")]
    [InlineData($"{Renewals.Caller}&Command=namecheap.ssl.renew&CertificateID=501904&note=mine-is-{Renewals.Key}-you-see")]
    [InlineData($"{Renewals.Caller}&Command=namecheap.ssl.renew&{Renewals.Key}=1")]
    [InlineData($"ApiUser=apiexample&ApiKye={Renewals.Key}&UserName=apiexample&ClientIp=1.2.3.4&Command=namecheap.ssl.renew")]
    [InlineData($"ApiUser={Renewals.Key}&Command=namecheap.ssl.renew")]
    [InlineData($"{Renewals.Caller}&ApiKey={Other}&Command=namecheap.ssl.renew")]
    [InlineData($"{Renewals.Caller}&Command=namecheap.ssl.renew&my_SECRET={Other}&password={Other}&x-token={Other}&again={Other}")]
    [InlineData($"{Renewals.Caller}&Command=namecheap.ssl.parseCSR&csr=-----BEGIN+PRIVATE+KEY-----{Other}")]
    public async Task No_secret_is_kept_wherever_it_stands(string query)
    {
        _ = await _host.SendAsync(query);

        var entry = Assert.Single(await _host.ReadJournalAsync()).ToString();

        Assert.DoesNotContain(Renewals.Key, entry, StringComparison.Ordinal);
        Assert.DoesNotContain(Other, entry, StringComparison.Ordinal);
        Assert.Contains("***", entry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_was_given_twice_has_both_values()
    {
        _ = await _host.SendAsync(Renewals.Of(501904) + "&years=2&YEARS=1");

        var years = Assert.Single(await _host.ReadJournalAsync()).GetProperty("parameters").GetProperty("Years");

        Assert.Equal(["1", "2", "1"], years.EnumerateArray().Select(value => value.GetString()));
    }

    [Fact]
    public async Task Long_values_are_cut_and_all_of_a_request_has_its_bound()
    {
        using var form = new FormUrlEncodedContent(Enumerable.Range(1, 40).Select(number => KeyValuePair.Create($"p{number}", "🙂" + new string('x', 4093) + "🙂🙂")));
        using var response = await _host.Client.PostAsync(new Uri($"/xml.response?{Renewals.Of(501904)}", UriKind.Relative), form);

        var entry = Assert.Single(await _host.ReadJournalAsync());

        Assert.Equal("🙂" + new string('x', 4093) + "…", entry.Parameter("p1"));
        Assert.InRange(entry.GetProperty("parameters").ToString().Length, 60_000, 75_000);
    }

    private static IEnumerable<string> Unread(JsonElement entry) => entry.GetProperty("unread").EnumerateArray().Select(unread => $"{unread.Text("name")} {unread.Text("suggestion")}");
}
