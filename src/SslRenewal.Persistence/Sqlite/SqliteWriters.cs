namespace SslRenewal.Persistence.Sqlite;

/// <summary>Lets this process's writers wait in a line, since SQLite has one writer at a time and lets the others poll. What they write is guarded by the database alone.</summary>
public sealed class SqliteWriters : IDisposable
{
    private readonly SemaphoreSlim _line = new(1, 1);

    public async Task<IDisposable> WaitAsync()
    {
        await _line.WaitAsync();
        return new Turn(_line);
    }

    public void Dispose() => _line.Dispose();

    private sealed class Turn(SemaphoreSlim line) : IDisposable
    {
        private int _given;

        // Once, however often it is disposed: a turn given away twice would let two writers in.
        public void Dispose()
        {
            if (Interlocked.Exchange(ref _given, value: 1) == 0)
            {
                _ = line.Release();
            }
        }
    }
}
