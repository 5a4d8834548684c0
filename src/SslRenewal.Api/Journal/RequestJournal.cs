using System.Threading.Channels;

namespace SslRenewal.Api.Journal;

/// <summary>
/// The line in which entries wait to be written: bounded, so that a request waits a moment where there are more than can be written, and nothing is lost while the database keeps up.
/// Where it does not, no request waits for it: the oldest entries go, and the log tells how many.
/// </summary>
internal sealed partial class RequestJournal(JournalStore store, TimeProvider system, ILogger<RequestJournal> log) : IDisposable
{
    public const int MaxWaiting = 4096;

    /// <summary>So long a reader waits at most for what is not written yet, in real time.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    // So long a request waits at most for a place in the line, in real time.
    private static readonly TimeSpan PatienceOfRequests = TimeSpan.FromSeconds(1);

    private const long MaxLength = 32 * 1024 * 1024;
    // A batch has the only writer of SQLite to itself: with 500 the slowest hundredth of renewals at half load on 200,000 certificates took 6 times the median, with 100 it takes 4.
    private const int BatchSize = 100;
    private const int MaxTries = 3;

    private readonly Lock _lock = new();
    private readonly Queue<RequestNote> _waiting = [];
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private long _length;
    private long _lastPlace;
    private long _dropped;
    private int _tries;
    private bool _isBehind;

    /// <summary>How many wait to be written.</summary>
    public int Waiting
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count;
            }
        }
    }

    public async Task AddAsync(RequestNote note)
    {
        while (!TryAdd(note))
        {
            // While a long transaction has the database, those behind it need not wait as well.
            if (!await FlushAsync(PatienceOfRequests, CancellationToken.None))
            {
                Volatile.Write(ref _isBehind, value: true);
            }
        }

        _ = _bell.Writer.TryWrite(item: true);
    }

    /// <summary>Waits until something is there to be written.</summary>
    public ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _bell.Reader.ReadAsync(cancellationToken);

    /// <summary>Writes all that waited when it was called; <see langword="false"/> where the database did not take it, or not in time: then it goes on behind. Never within a transaction: it begins one of its own.</summary>
    /// <param name="patience">Of real time.</param>
    public async Task<bool> FlushAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var last = Volatile.Read(ref _lastPlace);
        using var late = new CancellationTokenSource(patience, system);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);

        try
        {
            await _writing.WaitAsync(either.Token);
            return await Task.Run(() => WriteUpToAsync(last), CancellationToken.None).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose() => _writing.Dispose();

    // Whoever calls it has the turn, which it gives away.
    private async Task<bool> WriteUpToAsync(long last)
    {
        try
        {
            while (Next(last) is { Count: > 0 } batch)
            {
                if (!await TryWriteAsync(batch))
                {
                    return false;
                }

                Remove(batch[^1].Place);
            }

            return true;
        }
        finally
        {
            _ = _writing.Release();
        }
    }

    private bool TryAdd(RequestNote note)
    {
        lock (_lock)
        {
            while (_waiting.Count >= MaxWaiting || (_length > MaxLength && _waiting.Count > 0))
            {
                if (Volatile.Read(ref _tries) == 0 && !Volatile.Read(ref _isBehind))
                {
                    return false;
                }

                _length -= _waiting.Dequeue().Length;
                _dropped++;
            }

            note.Place = ++_lastPlace;
            _waiting.Enqueue(note);
            _length += note.Length;
            return true;
        }
    }

    private List<RequestNote> Next(long last)
    {
        lock (_lock)
        {
            return [.. _waiting.Take(BatchSize).TakeWhile(note => note.Place <= last)];
        }
    }

    private void Remove(long last)
    {
        lock (_lock)
        {
            while (_waiting.TryPeek(out var note) && note.Place <= last)
            {
                _length -= _waiting.Dequeue().Length;
            }
        }
    }

    // A database that can be reached and will not take a batch will not take it later: it must not hold up those behind it.
    private async Task<bool> TryWriteAsync(List<RequestNote> batch)
    {
        try
        {
            await store.WriteAsync(batch);
            Volatile.Write(ref _isBehind, value: false);
            TellOfDropped();
            return true;
        }
        catch (Exception failure)
        {
            if (++_tries == 1)
            {
                LogFailed(failure);
            }

            if (_tries < MaxTries || !await store.CanWriteAsync())
            {
                return false;
            }

            lock (_lock)
            {
                _dropped += batch.Count;
            }

            TellOfDropped();
            return true;
        }
    }

    private void TellOfDropped()
    {
        _tries = 0;

        if (Interlocked.Exchange(ref _dropped, value: 0) is > 0 and var dropped)
        {
            LogDropped(dropped);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The journal of requests cannot be written; it is tried again. Requests are answered all the same.")]
    private partial void LogFailed(Exception failure);

    [LoggerMessage(LogLevel.Warning, "{Count} entries of the journal of requests were dropped, since the database did not take them.")]
    private partial void LogDropped(long count);
}
