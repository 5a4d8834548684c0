namespace SslRenewal.Persistence.Prepared;

/// <summary>One of the changes that share a transaction, and what became of it.</summary>
internal sealed class SharedChange(Func<PreparedConnection, Task<bool>> change)
{
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Ended => _ended.Task;

    public Exception? Failure { get; private set; }

    /// <summary>Whether what it changed is to be kept.</summary>
    /// <param name="isSent">Whether all that it changes has to be sent, so that what is wrong with it is known before another's turn.</param>
    public async Task<bool> RunAsync(PreparedConnection connection, bool isSent)
    {
        try
        {
            var running = Task.FromResult(false);
            ExecutionContext.Run(_context ?? ExecutionContext.Capture()!, _ => running = ChangeAsync(connection, isSent), state: null);
            return await running;
        }
        catch (Exception failure)
        {
            Failure = failure;
            return false;
        }
    }

    private async Task<bool> ChangeAsync(PreparedConnection connection, bool isSent)
    {
        var isKept = await change(connection);

        if (isKept && isSent)
        {
            await connection.SaveAsync();
        }

        return isKept;
    }

    // What decided on what the others had changed is told with them, and fails with them.
    public void End(Exception? lost)
    {
        if ((Failure ?? lost) is { } failure)
        {
            _ended.SetException(failure);
        }
        else
        {
            _ended.SetResult();
        }
    }
}
