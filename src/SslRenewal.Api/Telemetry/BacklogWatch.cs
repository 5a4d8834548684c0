using SslRenewal.Persistence;

namespace SslRenewal.Api.Telemetry;

/// <summary>Looks up what waits every 30 seconds of real time, for a collector that is sent metrics and does not come for them.</summary>
internal sealed class BacklogWatch(IServiceScopeFactory scopes, TimeProvider system) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, system);

        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<BacklogLook>().LookAsync(stoppingToken);
            }
            catch (Exception failure) when (DatabaseFailure.Is(failure))
            {
                // The log tells of it wherever the database is needed for more than a number.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
