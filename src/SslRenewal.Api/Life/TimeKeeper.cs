namespace SslRenewal.Api.Life;

/// <summary>Lets time pass where nobody looks: without requests, too, certificates are issued and notices are sent.</summary>
internal sealed partial class TimeKeeper(IServiceScopeFactory scopes, TimeProvider system, ILogger<TimeKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, system);

        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<TimePassing>().LetAllPassAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "What is due could not be done; it waits for the next look.")]
    private partial void LogFailed(Exception failure);
}
