using System.Net;
using System.Text;
using SslRenewal.Api.Tests.Life;

namespace SslRenewal.Api.Tests.Console.Scenarios;

/// <summary>The page that keeps everything as a file, and puts a file in its place.</summary>
public sealed class ScenarioPageTests : IAsyncLifetime, IDisposable
{
    private SslRenewalHost _host = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _host = await SslRenewalHost.StartAsync();
        _browser = new Browser(_host);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Without_any_account_a_file_is_loaded_and_comes_back_as_a_file()
    {
        var empty = await _browser.OpenAsync("/scenario");
        var loaded = await _browser.FollowAsync(await LoadAsync(empty, Renewals.Scenario(certificates: 3)));
        var file = await _browser.OpenAsync("/scenario/download");
        var again = await _browser.FollowAsync(await LoadAsync(loaded, file.Html));

        Assert.Contains("The scenario was loaded 1 user with 3 certificates.", loaded.Text, StringComparison.Ordinal);
        Assert.Equal(("application/json", "attachment; filename=scenario.json; filename*=UTF-8''scenario.json"), (file.MediaType, file.Headers["Content-Disposition"]));
        Assert.Contains("1 user with 3 certificates.", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_an_error_changes_nothing_and_names_the_path()
    {
        await _host.LoadAsync(Lives.Scenario());

        var refused = await LoadAsync(await _browser.OpenAsync("/scenario"), Lives.Scenario("""{ "certificateId": 1, "sslType": "<b>Gold</b>", "expiresInDays": 1 }"""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("accounts[0].certificates[0].sslType: expected", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Gold", refused.Html, StringComparison.Ordinal);
        Assert.Equal(1000m, (await _host.ReadAccountAsync()).Balance);
    }

    [Fact]
    public async Task The_demo_is_loaded_once_that_is_confirmed()
    {
        await _host.LoadAsync(Lives.Scenario());
        var page = await _browser.OpenAsync("/scenario");

        var loaded = await _browser.SubmitAsync(page, "/scenario/demo");

        Assert.Contains("Everything that is here now goes", page.Text, StringComparison.Ordinal);
        Assert.Contains("The scenario was loaded", loaded.Text, StringComparison.Ordinal);
        Assert.True((await _host.ReadAccountAsync()).Certificates > 20);
    }

    private Task<Page> LoadAsync(Page page, string scenario) => _browser.UploadAsync(page, "/scenario", "file", Encoding.UTF8.GetBytes(scenario), "scenario.json");
}
