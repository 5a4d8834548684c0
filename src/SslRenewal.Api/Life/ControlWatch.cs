using System.Threading.Channels;
using SslRenewal.Api.Configuration;
using SslRenewal.Domain.Issuance;

namespace SslRenewal.Api.Life;

/// <summary>Has the files and records of domain control looked for: of a certificate at once when something changed, and of all every 60 seconds of real time.</summary>
internal sealed partial class ControlWatch(IServiceScopeFactory scopes, ServiceSettings settings, TimeProvider system, ILogger<ControlWatch> log) : BackgroundService
{
    private const int AtOnce = 16;

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
            IReadOnlyList<(int Tenant, int CertificateId)> waiting = [];
            await RunAsync(async checks => waiting = await checks.FindWaitingAsync(stoppingToken));
            await Parallel.ForEachAsync(waiting, Several(stoppingToken), LookAsync);
        }
    }

    private Task FollowAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(_changed.Reader.ReadAllAsync(stoppingToken), Several(stoppingToken), LookAsync);

    private async ValueTask LookAsync((int Tenant, int CertificateId) certificate, CancellationToken cancellationToken) =>
        await RunAsync(checks => checks.CheckAsync(certificate.Tenant, certificate.CertificateId, cancellationToken));

    // One silent host holds nobody else up.
    private static ParallelOptions Several(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };

    private async Task RunAsync(Func<ControlChecks, Task> check)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await check(scope.ServiceProvider.GetRequiredService<ControlChecks>());
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "Domain control could not be looked at; it is looked at again later.")]
    private partial void LogFailed(Exception failure);
}
