using SslRenewal.Persistence.Outgoing;

namespace SslRenewal.Api.Outgoing;

/// <summary>Sends one kind of row while the service runs: at once after a commit that wrote some, and every now and then for what another replica left or a retry has made due. It runs on real time.</summary>
internal sealed partial class SendingService<TRow>(Sender<TRow> sender, CommitBell<TRow> bell, TimeProvider system, ILogger<SendingService<TRow>> log) : BackgroundService where TRow : OutgoingRow
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await SendAsync(stoppingToken);
                await bell.WaitAsync(Rest, system, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops; what was under way has been seen to its end.
        }
    }

    private async Task SendAsync(CancellationToken stoppingToken)
    {
        try
        {
            _ = await sender.SendDueAsync(stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "What is to go out could not be sent; it is tried again.")]
    private partial void LogFailed(Exception failure);
}
