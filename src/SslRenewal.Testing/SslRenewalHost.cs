using System.Diagnostics.CodeAnalysis;
using SslRenewal.Testing.Hosting;
using SslRenewal.Testing.Management;

namespace SslRenewal.Testing;

/// <summary>The whole service inside a test's own process, with a clock that obeys. It has a database of its own, which goes when it ends, and it shares nothing with the next one that a test could notice.</summary>
public sealed class SslRenewalHost : IAsyncDisposable
{
    private readonly ServiceDatabase _database;
    private readonly SslRenewalOptions _options;

    private RunningService _service;

    private SslRenewalHost(SslRenewalOptions options, ServiceDatabase database, RunningService service) =>
        (_options, _database, _service) = (options, database, service);

    /// <summary>Where the service answers, without a path.</summary>
    public Uri BaseAddress => _service.Address;

    /// <summary>What a client of the XML API is given as its endpoint: <c>…/xml.response</c>.</summary>
    public Uri ApiAddress => new(BaseAddress, "/xml.response");

    /// <summary>Whom the demo knows.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "It is one of the things that a host has.")]
    public SslRenewalCredentials Credentials => SslRenewalCredentials.Demo;

    /// <summary>The service's clock, which every account follows that has none of its own.</summary>
    public HostClock Clock => new(Management, "/manage/clock");

    /// <summary>Faults for the requests of any account.</summary>
    public HostFaults Faults => new(Management, account: null);

    /// <summary>The journal of what was asked and answered.</summary>
    public HostRequests Requests => new(Management, userName: null);

    internal IServiceProvider Services => _service.Services;

    private ManagementClient Management => new(_service.Client);

    /// <summary>Starts it. Of hosts without a database of their own, a further one in the same process costs little: it copies what the first prepared, the authority included.</summary>
    /// <exception cref="ArgumentException">A setting is given that is an option of its own; the message names it.</exception>
    /// <exception cref="Api.Configuration.SettingException">A setting or the scenario cannot be used; the message says which, and what was expected.</exception>
    public static async Task<SslRenewalHost> StartAsync(SslRenewalOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SslRenewalOptions();
        var database = await ServiceDatabase.CreateAsync(options, cancellationToken);

        try
        {
            return new SslRenewalHost(options, database, await RunningService.StartAsync(options, database, database.IsPrepared, cancellationToken));
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>A client of one's own, at <see cref="BaseAddress"/>; with or without a socket it goes the same way. Whoever asked for it disposes of it.</summary>
    public HttpClient CreateClient() => _service.CreateClient();

    /// <summary>One account: its state, its clock, its faults.</summary>
    public HostAccount Account(string userName) => new(Management, userName);

    /// <summary>Puts everything back to how the options say that it begins: clock and scenario; faults and journal are empty.</summary>
    /// <exception cref="SslRenewalException">The service refused.</exception>
    public async Task ResetAsync(CancellationToken cancellationToken = default)
    {
        await Clock.PutAsync(_options.Clock, cancellationToken);
        await LoadScenarioAsync(_options.Scenario, cancellationToken);
    }

    /// <summary>Replaces everything with a scenario.</summary>
    /// <exception cref="SslRenewalException">It was refused, and nothing has changed; the message names the field and what was expected there.</exception>
    public Task LoadScenarioAsync(Scenario scenario, CancellationToken cancellationToken = default) => Management.LoadAsync(scenario, cancellationToken);

    /// <summary>Everything that is stored, as a file that <see cref="RestoreAsync"/> takes.</summary>
    /// <exception cref="SslRenewalException">The service refused.</exception>
    public Task<byte[]> SnapshotAsync(CancellationToken cancellationToken = default) => Management.ReadBytesAsync("/manage/snapshot", cancellationToken);

    /// <summary>Puts everything back to how it was when the snapshot was taken.</summary>
    /// <exception cref="SslRenewalException">It was refused, and nothing has changed.</exception>
    public Task RestoreAsync(byte[] snapshot, CancellationToken cancellationToken = default) => Management.WriteBytesAsync("/manage/snapshot", snapshot, cancellationToken);

    /// <summary>Stops the service and starts it again over the same database, at another port.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken = default)
    {
        await _service.DisposeAsync();
        _service = await RunningService.StartAsync(_options, _database, isPrepared: false, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await _database.DisposeAsync();
    }
}
