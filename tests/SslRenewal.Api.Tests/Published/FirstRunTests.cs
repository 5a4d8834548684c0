using System.Text;

namespace SslRenewal.Api.Tests.Published;

/// <summary>The program as someone meets it who starts it in an empty folder.</summary>
public sealed class FirstRunTests : IAsyncLifetime
{
    /// <summary>The example request of the vendor's page.</summary>
    private const string Example = "/xml.response?ApiUser=apiexample&ApiKey=56b4c87ef4fd49cb96d915c0db68194&UserName=apiexample&command=namecheap.ssl.renew&clientip=1.2.3.4&certificateid=501904&ssltype=positivessl&years=1";

    private readonly ServiceProcess _service = new();

    public Task InitializeAsync() => _service.InitializeAsync();

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task The_pages_own_example_is_granted_once_and_again_with_a_fresh_demo()
    {
        Assert.Equal("Standard SSL", (await SendAsync())["SSLType"]);
        Assert.Equal(4028294, (await SendAsync()).ErrorNumber);

        using var loaded = await _service.Client.PostAsync(new Uri("/manage/scenario?name=demo", UriKind.Relative), content: null);

        Assert.Equal("Standard SSL", (await SendAsync())["SSLType"]);
    }

    [Fact]
    public async Task With_a_clock_before_the_change_the_old_name_is_issued()
    {
        using var scenario = new StringContent("""
            { "version": 1, "clock": "2026-07-10T12:00:00Z", "accounts": [ { "userName": "apiexample", "apiKey": "56b4c87ef4fd49cb96d915c0db68194", "balance": 9.00,
                "certificates": [ { "certificateId": 501904, "sslType": "PositiveSSL", "expiresInDays": 90 } ] } ] }
            """, Encoding.UTF8, "application/json");
        using var loaded = await _service.Client.PostAsync(new Uri("/manage/scenario", UriKind.Relative), scenario);

        Assert.Equal("PositiveSSL", (await SendAsync())["SSLType"]);
    }

    [Fact]
    public async Task What_was_answered_is_there_after_a_power_cut_and_no_demo_is_loaded_over_it()
    {
        Assert.True((await SendAsync()).IsOk);

        await _service.KillAsync();
        await _service.StartAsync("--Urls", "http://127.0.0.1:0");

        Assert.Equal(4028294, (await SendAsync()).ErrorNumber);
    }

    [Fact]
    public async Task It_says_where_it_is_and_how_to_try_it()
    {
        var address = _service.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

        Assert.Equal([$"API {address}/xml.response", $"Console {address}/", $"Swagger UI {address}/swagger/index.html", $"Try curl '{address}{Example}'"],
            _service.Announced.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
        using var page = await _service.Client.GetAsync(new Uri("/swagger/index.html", UriKind.Relative));
        Assert.True(page.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("--Api:RequestsPerMinute=x", "Api:RequestsPerMinute: expected a whole number from 0")]
    [InlineData("--Api:RequestPerMinute=5", "Api:RequestPerMinute: there is no such setting")]
    [InlineData("--Urls=garbage", "")]
    [InlineData("--Urls=http://127.0.0.1:99999", "")]
    [InlineData("--Urls=http://192.0.2.1:5080", "")]
    [InlineData("--Urls=https://127.0.0.1:0", "")]
    [InlineData("--Issuance:Root=no-such-file.pem", "Issuance:Intermediate: expected a PEM file")]
    [InlineData("--Scenario=no-such-file.json", "Scenario: expected none, demo or a file that can be read")]
    [InlineData("--Database=Data Source=no-such-folder/some.db", "Database: ")]
    [InlineData("--Database=Host=127.0.0.1;Port=1;Username=nobody;Timeout=1", "Database: ")]
    public async Task A_setting_that_cannot_be_meant_ends_it_with_one_clear_line(string setting, string told)
    {
        var (exitCode, errors) = await _service.RunToEndAsync("--Urls", "http://127.0.0.1:0", "--Database", "Data Source=another.db", setting);

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"SslRenewal cannot start. {told}", Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private async Task<Answer> SendAsync()
    {
        using var response = await _service.Client.GetAsync(new Uri(Example, UriKind.Relative));
        return await Answer.ReadAsync(response);
    }
}
