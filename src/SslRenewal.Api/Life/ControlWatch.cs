using System.Threading.Channels;
using SslRenewal.Api.Configuration;
using SslRenewal.Domain.Issuance;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Life;

/// <summary>Has the files and records of domain control looked for: of a certificate at once when something changed, and of all every 60 seconds of real time.</summary>
internal sealed partial class ControlWatch(IServiceScopeFactory scopes, ServiceSettings settings, TimeProvider system, ILogger<ControlWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(60);

    // What does not fit waits for the next round.
    private readonly Channel<(int Tenant, int CertificateId)> _changed = Channel.CreateBounded<(int, int)>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>A certificate's domain control changed, and that is committed: looks at once.</summary>
    public void Look(int tenant, int certificateId) => _changed.Writer.TryWrite((tenant, certificateId));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        settings.Validation is ValidationMode.Check ? Task.WhenAll(WatchAsync(stoppingToken), FollowAsync(stoppingToken)) : Task.CompletedTask;

    private async Task WatchAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, system);

        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RunAsync(checks => checks.CheckAllAsync(stoppingToken));
        }
    }

    private async Task FollowAsync(CancellationToken stoppingToken)
    {
        await foreach (var (tenant, certificateId) in _changed.Reader.ReadAllAsync(stoppingToken))
        {
            await RunAsync(checks => checks.CheckAsync(tenant, certificateId, stoppingToken));
        }
    }

    private async Task RunAsync(Func<ControlChecks, Task> check)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await check(scope.ServiceProvider.GetRequiredService<ControlChecks>());
        }
        catch (Exception failure) when (DatabaseFailure.Is(failure))
        {
            LogUnavailable(failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The database does not answer; domain control is looked at again later.")]
    private partial void LogUnavailable(Exception failure);
}
