using System.Globalization;
using SslRenewal.Persistence;
using SslRenewal.Testing;

namespace SslRenewal.Api.Tests.Hosting;

/// <summary>The whole service in this process, on a port and a database of its own: a host of SslRenewal.Testing, empty and with its log kept.</summary>
public sealed class SslRenewalHost : IAsyncDisposable
{
    private readonly TestDatabase? _database;

    private Testing.SslRenewalHost? _host;

    private SslRenewalHost(TestDatabase? database) => _database = database;

    public HttpClient Client { get; private set; } = new();

    public IServiceProvider Services => _host!.Services;

    public LogLines Log { get; private set; } = new();

    /// <summary>Starts on an empty database, and loads a scenario where one is given.</summary>
    public static async Task<SslRenewalHost> StartAsync(
        DatabaseKind kind = DatabaseKind.Sqlite, string? scenario = null, Dictionary<string, string>? settings = null, Action<IServiceCollection>? services = null)
    {
        // The host has an SQLite file of its own, which is made sooner.
        var database = kind is DatabaseKind.Sqlite ? null : await TestDatabase.CreateAsync(kind);
        var host = await StartAsync(new SslRenewalHost(database), database, settings, services);

        if (scenario is not null)
        {
            await host.LoadAsync(scenario);
        }

        return host;
    }

    /// <summary>Starts on a database that others use, too, and leaves it when it ends.</summary>
    public static Task<SslRenewalHost> StartOnAsync(TestDatabase database, Dictionary<string, string>? settings = null) => StartAsync(new SslRenewalHost(database: null), database, settings, services: null);

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
        await _host!.RestartAsync();
        Client = _host.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();

        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    private static async Task<SslRenewalHost> StartAsync(SslRenewalHost host, TestDatabase? database, Dictionary<string, string>? settings, Action<IServiceCollection>? services)
    {
        try
        {
            var more = new Dictionary<string, string>(settings ?? [], StringComparer.Ordinal);
            host._host = await Testing.SslRenewalHost.StartAsync(new SslRenewalOptions
            {
                Scenario = more.Remove("Scenario") ? Testing.Scenario.Demo : Testing.Scenario.None,
                Clock = more.Remove("Clock", out var clock) ? DateTimeOffset.Parse(clock, CultureInfo.InvariantCulture) : null,
                Seed = more.Remove("Seed", out var seed) ? int.Parse(seed, CultureInfo.InvariantCulture) : 1,
                Database = database?.Address.ConnectionString,
                Settings = more,
                Logging = logging => logging.AddProvider(host.Log = new LogLines()),
                Builder = builder =>
                {
                    _ = builder.Host.UseDefaultServiceProvider(provider => provider.ValidateScopes = true);
                    services?.Invoke(builder.Services);
                },
            });

            host.Client.Dispose();
            host.Client = host._host.CreateClient();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }
}
