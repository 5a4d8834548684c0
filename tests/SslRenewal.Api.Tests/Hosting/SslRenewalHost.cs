using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Hosting;

/// <summary>The whole service in this process, on a port and a database of its own.</summary>
public sealed class SslRenewalHost : IAsyncDisposable
{
    private readonly TestDatabase? _database;
    private readonly Dictionary<string, string> _settings;
    private readonly Action<IServiceCollection> _services;

    private Factory _factory;

    private SslRenewalHost(TestDatabase? database, Dictionary<string, string> settings, Action<IServiceCollection> services)
    {
        _database = database;
        _settings = settings;
        _services = services;
        _factory = new Factory(settings, services);
        Client = Connect();
    }

    public HttpClient Client { get; private set; }

    public IServiceProvider Services => _factory.Services;

    public LogLines Log => _factory.Log;

    /// <summary>Starts on an empty database, and loads a scenario where one is given.</summary>
    public static async Task<SslRenewalHost> StartAsync(
        DatabaseKind kind = DatabaseKind.Sqlite, string? scenario = null, Dictionary<string, string>? settings = null, Action<IServiceCollection>? services = null)
    {
        var database = await TestDatabase.CreateAsync(kind);
        var host = new SslRenewalHost(database, All(settings, database), services ?? (_ => { }));

        if (scenario is not null)
        {
            await host.LoadAsync(scenario);
        }

        return host;
    }

    /// <summary>Starts on a database that others use, too, and leaves it when it ends.</summary>
    public static SslRenewalHost StartOn(TestDatabase database, Dictionary<string, string>? settings = null) => new(database: null, All(settings, database), _ => { });

    public async Task LoadAsync(string scenario)
    {
        using var body = new StringContent(scenario, System.Text.Encoding.UTF8, "application/json");
        using var response = await Client.PostAsync(new Uri("/manage/scenario", UriKind.Relative), body);

        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a query, and reads the document that comes back.</summary>
    public async Task<Answer> SendAsync(string query, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/xml.response?" + query);

        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        using var response = await Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    public async Task<Account> ReadAccountAsync(string userName = "apiexample") =>
        (await Client.GetFromJsonAsync<Account>(new Uri("/manage/accounts/" + userName, UriKind.Relative)))!;

    /// <summary>Stops the service and starts it again over the same database.</summary>
    public async Task RestartAsync()
    {
        Client.Dispose();
        await _factory.DisposeAsync();

        _factory = new Factory(_settings, _services);
        Client = Connect();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _factory.DisposeAsync();

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    private static Dictionary<string, string> All(Dictionary<string, string>? settings, TestDatabase database)
    {
        Dictionary<string, string> all = new(settings ?? [], StringComparer.Ordinal) { ["Database"] = database.Address.ConnectionString };
        _ = all.TryAdd("Scenario", "none");

        // Not by UseKestrel(0): it would set the port while the program is starting already.
        all["Urls"] = "http://127.0.0.1:0";
        return all;
    }

    private HttpClient Connect()
    {
        _factory.UseKestrel();
        var client = _factory.CreateClient();

        // The factory takes the last address, which may be that of HTTPS.
        client.BaseAddress = new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return client;
    }

    private sealed class Factory(Dictionary<string, string> settings, Action<IServiceCollection> services) : WebApplicationFactory<Program>
    {
        public LogLines Log { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            foreach (var (key, value) in settings)
            {
                _ = builder.UseSetting(key, value);
            }

            _ = builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
            _ = builder.ConfigureServices(services);
        }
    }
}
