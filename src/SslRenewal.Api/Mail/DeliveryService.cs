
namespace SslRenewal.Api.Mail;

/// <summary>Delivers mail while the service runs: at once after a commit that wrote some, and every now and then for what another replica left or a retry has made due. It runs on real time.</summary>
internal sealed partial class DeliveryService(Delivery delivery, MailBell bell, TimeProvider system, ILogger<DeliveryService> log) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await DeliverAsync(stoppingToken);
                await bell.WaitAsync(Rest, system, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops; a mail that was under way has been seen to its end.
        }
    }

    private async Task DeliverAsync(CancellationToken stoppingToken)
    {
        try
        {
            _ = await delivery.SendDueAsync(stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "Mail could not be delivered; it is tried again.")]
    private partial void LogFailed(Exception failure);
}
