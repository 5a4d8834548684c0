using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Persistence.Sqlite;

/// <summary>Lets changes that wait at the same time share a transaction, since what a commit costs is the disk's answer: each within a savepoint of its own, all answered once that is durable.</summary>
internal sealed class SharedCommits(SqliteWriters line) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Queue<SharedChange> _waiting = [];

    private SharedWriter? _writer;
    private Task _running = Task.CompletedTask;
    private bool _isRunning;
    private bool _isDisposed;

    public Task RunAsync(Func<PreparedConnection, Task<bool>> change, Func<SharedWriter> open)
    {
        var member = new SharedChange(change);

        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            _waiting.Enqueue(member);

            if (!_isRunning)
            {
                _isRunning = true;
                _running = Task.Run(() => RunAllAsync(open));
            }
        }

        return member.Ended;
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
        }

        // Whoever was answered last may go before the writer has ended.
        _running.GetAwaiter().GetResult();
        Close();
    }

    private async Task RunAllAsync(Func<SharedWriter> open)
    {
        try
        {
            List<SharedChange> members;

            do
            {
                // Others write in between, in their turn; meanwhile more come to share the next commit.
                using var turn = await line.WaitAsync();

                members = Take();
                Run(members, open);
            }
            while (members is not []);
        }
        catch (Exception failure)
        {
            // The service ends: nobody is left to wait for a turn that never comes.
            GiveUp(failure);
        }
    }

    private void GiveUp(Exception failure)
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var member))
            {
                member.End(failure);
            }

            _isRunning = false;
            Close();
        }
    }

    private void Close()
    {
        var writer = _writer;
        _writer = null;
        writer?.Dispose();
    }

    private List<SharedChange> Take()
    {
        lock (_lock)
        {
            List<SharedChange> members = [.. _waiting];
            _waiting.Clear();

            if (members is [])
            {
                _isRunning = false;
            }

            return members;
        }
    }

    private void Run(List<SharedChange> members, Func<SharedWriter> open)
    {
        if (members is [])
        {
            return;
        }

        Exception? lost = null;

        try
        {
            RunWithin(_writer ??= open(), members);
        }
        catch (Exception failure)
        {
            // Nobody knows in what state it is.
            lost = failure;
            Close();
        }

        foreach (var member in members)
        {
            member.End(lost);
        }
    }

    // Where it throws, nothing of the members is kept, or nobody knows whether it is.
    private static void RunWithin(SharedWriter writer, List<SharedChange> members)
    {
        writer.Begin();
        var isAnyKept = false;

        foreach (var member in members)
        {
            writer.BeginOne();
            var isKept = member.Run(writer.Connection);

            if (!writer.IsOpen)
            {
                throw member.Failure ?? new InvalidOperationException("A change ended the transaction that it shares.");
            }

            if (isKept)
            {
                writer.KeepOne();
                isAnyKept = true;
            }
            else
            {
                writer.UndoOne();
            }
        }

        if (isAnyKept)
        {
            writer.Commit();
        }
        else
        {
            writer.RollBack();
        }
    }
}
