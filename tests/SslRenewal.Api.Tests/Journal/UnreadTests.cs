using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence;

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
    [InlineData($"ApiUser=x&{Renewals.Key}&Command=namecheap.ssl.renew")]
    [InlineData($"ApiUser=x&key-{Renewals.Key}-you-see=1")]
    [InlineData($"ApiKey:{Other}&ApiUser=x&api_key%3A+{Other}&at=key%253D{Other}")]
    [InlineData($"ApiUser=x%26ApiKey%3D{Other}%26Command%3Dnone")]
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
    public async Task No_secret_is_told_by_the_header_of_unread_names()
    {
        var answer = await _host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.renew&{Renewals.Key}&ApiKey:{Other}&my-{Other}=1&my_secret={Other}");

        Assert.Equal("%2A%2A%2A, ApiKey%3A%2A%2A%2A, my-%2A%2A%2A, my_secret", answer.Headers["SslRenewal-Unread"]);
    }

    [Fact]
    public async Task A_CSR_stays_readable()
    {
        using var key = System.Security.Cryptography.RSA.Create(2048);
        var csr = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=www.example.com", key, System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.RSASignaturePadding.Pkcs1).CreateSigningRequestPem();

        _ = await _host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.parseCSR&csr={Uri.EscapeDataString(csr)}");

        Assert.Equal(csr.Trim(), Assert.Single(await _host.ReadJournalAsync()).Parameter("csr"));
    }

    [Theory]
    [InlineData("xtoken=ApiResponse")]
    [InlineData("xtoken=CommandResponse&password=Status%3D%22ERROR%22&my_secret=%3CErrors%3E&secret=Parameter")]
    public async Task A_secret_that_is_a_word_of_the_documents_spoils_none(string query)
    {
        var refused = await _host.SendAsync(query);
        var renewed = await _host.SendAsync($"{Renewals.Of(501904)}&{query}");

        var entries = await _host.ReadJournalAsync();

        Assert.Equal(renewed.Text, entries[0].Text("answer"));
        Assert.Equal(refused.Text.Replace("Parameter", query.Contains("Parameter", StringComparison.Ordinal) ? "***" : "Parameter", StringComparison.Ordinal), entries[1].Text("answer"));
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_hides_no_other()
    {
        _ = await _host.SendAsync("ApiUser=apiexample");
        _ = await _host.ReadJournalAsync();
        await using var scope = _host.Services.CreateAsyncScope();
        _ = await scope.ServiceProvider.GetRequiredService<RenewalDbContext>().Journal.ExecuteUpdateAsync(set => set.SetProperty(row => row.Answer, "<***><Error"));

        var error = Assert.Single(await _host.ReadJournalAsync()).GetProperty("error");

        Assert.Equal(("1010102", null), (error.Text("number"), error.Text("message")));
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
        Assert.InRange(entry.GetProperty("parameters").ToString().Length, 32_000, 33_500);
    }

    [Fact]
    public async Task What_is_nobodys_is_kept_shorter()
    {
        using var form = new FormUrlEncodedContent(Enumerable.Range(1, 40).Select(number => KeyValuePair.Create($"p{number}", new string('x', 500))));
        using var response = await _host.Client.PostAsync(new Uri("/xml.response?ApiUser=apiexample", UriKind.Relative), form);

        var entry = Assert.Single(await _host.ReadJournalAsync());

        Assert.Equal("apiexample", entry.Parameter("ApiUser"));
        Assert.InRange(entry.GetProperty("parameters").ToString().Length, 2_000, 2_300);
    }

    private static IEnumerable<string> Unread(JsonElement entry) => entry.GetProperty("unread").EnumerateArray().Select(unread => $"{unread.Text("name")} {unread.Text("suggestion")}");
}
