namespace SslRenewal.Persistence.Prepared;

/// <summary>Lets changes that wait at the same time share a transaction, since what a commit costs is the disk's answer: each within a savepoint of its own, all answered once that is durable.</summary>
internal sealed class SharedCommits(SharedWriter writer) : IDisposable
{
    // For PostgreSQL, which keeps 64 savepoints of a transaction at hand; SQLite has no need of more.
    private const int MaxMembers = 60;

    private readonly Lock _lock = new();
    private readonly Queue<SharedChange> _waiting = [];

    private Task _running = Task.CompletedTask;
    private bool _isRunning;
    private bool _isDisposed;

    public Task RunAsync(Func<PreparedConnection, Task<bool>> change)
    {
        var member = new SharedChange(change);

        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            _waiting.Enqueue(member);

            if (!_isRunning)
            {
                _isRunning = true;

                // Each change runs in the context of who asked for it, and the loop in nobody's.
                using AsyncFlowControl? flow = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
                _running = Task.Run(RunAllAsync);
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
        writer.CloseAsync().GetAwaiter().GetResult();
    }

    private async Task RunAllAsync()
    {
        try
        {
            List<SharedChange> members;

            do
            {
                // Others write in between, in their turn; meanwhile more come to share the next commit.
                using var turn = await writer.WaitAsync();

                members = Take();
                await RunAsync(members);
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
        }
    }

    private List<SharedChange> Take()
    {
        lock (_lock)
        {
            List<SharedChange> members = [];

            while (members.Count < MaxMembers && _waiting.TryDequeue(out var member))
            {
                members.Add(member);
            }

            _isRunning = members is not [];
            return members;
        }
    }

    private async Task RunAsync(List<SharedChange> members)
    {
        Exception? lost = null;

        try
        {
            if (members is not [])
            {
                await RunWithinAsync(members);
            }
        }
        catch (Exception failure)
        {
            lost = failure;
        }

        if (lost is not null)
        {
            await CloseAsync();
        }

        foreach (var member in members)
        {
            member.End(lost);
        }
    }

    // Nobody knows in what state it is; whatever comes of it, the next transaction has a connection of its own.
    private async Task CloseAsync()
    {
        try
        {
            await writer.CloseAsync();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // What made it close is what its members are told.
        }
    }

    // Where it throws, nothing of the members is kept, or nobody knows whether it is.
    private async Task RunWithinAsync(List<SharedChange> members)
    {
        await writer.BeginAsync();

        // Nobody's but its own is undone with it.
        var isKept = members is [var only] ? await only.RunAsync(writer.Connection, isSent: false) : await RunEachAsync(members);

        if (!writer.IsOpen)
        {
            throw members.FindLast(member => member.Failure is not null)?.Failure ?? new InvalidOperationException("A change ended the transaction that it shares.");
        }

        await (isKept ? writer.CommitAsync() : writer.RollBackAsync());
    }

    /// <returns>Whether there is anything to keep.</returns>
    private async Task<bool> RunEachAsync(List<SharedChange> members)
    {
        var isAnyKept = false;

        foreach (var member in members)
        {
            await writer.BeginOneAsync();
            var isKept = await member.RunAsync(writer.Connection, isSent: true);

            if (!writer.IsOpen)
            {
                return false;
            }

            // Each of the others would wait as long again, and in vain.
            if (member.Failure is { } failure && writer.IsForAll(failure))
            {
                throw failure;
            }

            await (isKept ? writer.KeepOneAsync() : writer.UndoOneAsync());
            isAnyKept |= isKept;
        }

        return isAnyKept;
    }
}
