namespace SslRenewal.Api.Webhooks;

/// <summary>Looks every minute of real time whether somebody is to be reminded.</summary>
internal sealed partial class ReminderService(IServiceScopeFactory scopes, TimeProvider system, ILogger<ReminderService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, system);

        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ExpiryReminders>().RemindAllAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Nobody could be reminded; it is tried again at the next look.")]
    private partial void LogFailed(Exception failure);
}
