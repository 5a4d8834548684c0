namespace SslRenewal.Api.Journal;

/// <summary>Writes the journal while the service runs, a few times a second where there is something to write, and what is left when it stops.</summary>
internal sealed class JournalService(RequestJournal journal, TimeProvider system) : BackgroundService
{
    // Of real time: long enough for one transaction to take many entries, short enough for little to be lost with the power.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(2);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);

        try
        {
            _ = await journal.FlushAsync(Timeout.InfiniteTimeSpan, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The stop has taken long enough.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await journal.WaitAsync(stoppingToken))
            {
                await Task.Delay(Pause, system, stoppingToken);

                while (!await journal.FlushAsync(Timeout.InfiniteTimeSpan, stoppingToken))
                {
                    await Task.Delay(PauseAfterFailure, system, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What waits is written by the stop.
        }
    }
}
