namespace SslRenewal.Api.Tests.Hosting;

/// <summary>What passes for real time in a test, with its timers: nothing of it passes but what is turned by hand.</summary>
public sealed class TurnedTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private readonly Dictionary<TimeSpan, TaskCompletionSource> _awaited = [];
    private readonly Dictionary<TimeSpan, TaskCompletionSource<Task>> _begun = [];

    private DateTimeOffset _now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state), dueTime, period);

        lock (_lock)
        {
            _timers.Add(timer);
            Awaited(period).TrySetResult();
            Begun(dueTime).TrySetResult(timer.WhenDisposed);
        }

        return timer;
    }

    /// <summary>Somebody has begun to do something every so often.</summary>
    public Task WhenEvery(TimeSpan period)
    {
        lock (_lock)
        {
            return Awaited(period).Task.WaitAsync(TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>Somebody has begun to wait so long; what comes of it is done when that has ended, or was given up.</summary>
    public Task<Task> WhenIn(TimeSpan wait)
    {
        lock (_lock)
        {
            return Begun(wait).Task.WaitAsync(TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>Turns the time on, and calls what is due by then.</summary>
    public void Turn(TimeSpan by)
    {
        Timer[] timers;

        lock (_lock)
        {
            _now += by;
            timers = [.. _timers];
        }

        foreach (var timer in timers)
        {
            timer.CallIfDue();
        }
    }

    private TaskCompletionSource Awaited(TimeSpan period) =>
        _awaited.TryGetValue(period, out var known) ? known : _awaited[period] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    private TaskCompletionSource<Task> Begun(TimeSpan wait) =>
        _begun.TryGetValue(wait, out var known) ? known : _begun[wait] = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Timer(TurnedTime time, Action call, TimeSpan dueTime, TimeSpan period) : ITimer
    {
        private readonly TaskCompletionSource _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        private DateTimeOffset? _due = At(time, dueTime);
        private TimeSpan _period = period;

        public Task WhenDisposed => _disposed.Task;

        public void CallIfDue()
        {
            if (_due is { } due && due <= time._now)
            {
                _due = At(time, _period);
                call();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            (_due, _period) = (At(time, dueTime), period);
            return true;
        }

        public void Dispose()
        {
            _due = null;
            _ = _disposed.TrySetResult();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private static DateTimeOffset? At(TurnedTime time, TimeSpan wait) => wait == Timeout.InfiniteTimeSpan ? null : time._now + wait;
    }
}
