using System.Text.Json;
using SslRenewal.Api.Tests.Published;

namespace SslRenewal.Console.Tests.Hosting;

/// <summary>The program with a desk to walk through, its clock standing.</summary>
internal sealed class DeskService : IAsyncDisposable
{
    public const string Now = "2026-11-23T09:00:00Z";

    private readonly ServiceProcess _process = new();

    private DeskService() { }

    public HttpClient Client => _process.Client;

    public Uri Address => _process.Client.BaseAddress!;

    public static async Task<DeskService> StartAsync(params string[] settings)
    {
        var service = new DeskService();

        try
        {
            await service._process.StartAsync(["--Urls", "http://127.0.0.1:0", "--Clock", Now, "--Scenario", "none", .. settings]);
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    public async Task LoadAsync(string scenario)
    {
        using var body = new StringContent(scenario, System.Text.Encoding.UTF8, "application/json");
        using var response = await Client.PostAsync(new Uri("/manage/scenario", UriKind.Relative), body);

        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<JsonElement> ReadAsync(string address) => await Client.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative));

    public async Task SetClockAsync(string now)
    {
        using var response = await Client.PutAsJsonAsync(new Uri("/manage/clock", UriKind.Relative), new { now });

        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync() => await _process.DisposeAsync();
}
