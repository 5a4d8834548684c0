namespace SslRenewal.Api.Tests.Scenario;

/// <summary>Keeps what is written; something happens before the first of it is.</summary>
internal sealed class InterruptedStream(Func<Task> interruption) : MemoryStream
{
    private bool _isInterrupted;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_isInterrupted)
        {
            _isInterrupted = true;
            await interruption();
        }

        await base.WriteAsync(buffer, cancellationToken);
    }
}
