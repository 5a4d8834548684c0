using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Persistence.Sqlite;

/// <summary>One of the changes that share a transaction, and what became of it.</summary>
internal sealed class SharedChange(Func<PreparedConnection, Task<bool>> change)
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Ended => _ended.Task;

    public Exception? Failure { get; private set; }

    /// <summary>Whether what it changed is to be kept. SQLite answers at once: there is nothing to wait for.</summary>
    public bool Run(PreparedConnection connection)
    {
        try
        {
            return change(connection).GetAwaiter().GetResult();
        }
        catch (Exception failure)
        {
            Failure = failure;
            return false;
        }
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
