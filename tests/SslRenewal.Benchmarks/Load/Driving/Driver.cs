using System.Diagnostics;
using System.Threading.Channels;

namespace SslRenewal.Benchmarks.Load.Driving;

/// <summary>Sends what a plan says, first to warm up and then counted. A request costs about 15 microseconds of processor time, nearly all of it in the kernel's send, receive and wait.</summary>
internal sealed class Driver(DrivePlan plan) : IDisposable
{
    private readonly DriveConnection[] _connections = [.. Enumerable.Range(0, plan.Connections).Select(index => new DriveConnection(plan.Ports[index % plan.Ports.Length]))];
    private readonly RequestBytes[] _requests = [.. plan.Requests.Select(request => new RequestBytes(request))];
    private readonly RequestBytes? _warmUp = plan.WarmUpRequest is { } request ? new RequestBytes(request) : null;

    private int _numbered;

    public Task ConnectAsync() => Task.WhenAll(_connections.Select(connection => connection.ConnectAsync()));

    public Task WarmUpAsync() => SendAsync(new Latencies(), Share(plan.WarmUp), int.MaxValue, _warmUp);

    public async Task<DriveResult> RunAsync()
    {
        using var own = Process.GetCurrentProcess();
        var times = new Latencies();
        var before = own.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();

        await (plan.Rate > 0 ? SendAtRateAsync(times) : SendAsync(times, Share(plan.Seconds), plan.Count, instead: null));

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        own.Refresh();
        return new DriveResult(times.Count, _numbered, seconds, times.At(0.5), times.At(0.99), times.At(1), (own.TotalProcessorTime - before).TotalMicroseconds / times.Count);
    }

    public void Dispose() => Array.ForEach(_connections, connection => connection.Dispose());

    private static long Share(double seconds) => (long)(seconds * Stopwatch.Frequency);

    private static long Microseconds(long since) => (Stopwatch.GetTimestamp() - since) / (Stopwatch.Frequency / 1_000_000);

    // Each connection has its next request as soon as the one before is answered.
    private async Task SendAsync(Latencies times, long length, int count, RequestBytes? instead)
    {
        var end = Stopwatch.GetTimestamp() + length;
        var left = count;

        await Task.WhenAll(_connections.Select(SendOnAsync));

        async Task SendOnAsync(DriveConnection connection)
        {
            while (Stopwatch.GetTimestamp() < end && Interlocked.Decrement(ref left) >= 0)
            {
                var start = Stopwatch.GetTimestamp();
                await ExchangeAsync(connection, instead);
                times.Add(Microseconds(start));
            }
        }
    }

    // Requests become due at whole milliseconds, whether or not those before are answered, and their time counts from then: a server that stands still for a while is late for all that came meanwhile.
    private async Task SendAtRateAsync(Latencies times)
    {
        var due = Channel.CreateUnbounded<long>(new UnboundedChannelOptions { SingleWriter = true, AllowSynchronousContinuations = true });
        var sending = Task.WhenAll(_connections.Select(SendOnAsync));
        var pace = new Thread(Pace) { IsBackground = true, Priority = ThreadPriority.AboveNormal };

        pace.Start();
        await sending;

        void Pace()
        {
            var (start, millisecond, sent) = (Stopwatch.GetTimestamp(), Share(0.001), 0);

            for (var tick = 0; tick < plan.Seconds * 1000; tick++)
            {
                var at = start + (tick * millisecond);

                while (Stopwatch.GetTimestamp() < at)
                {
                    Thread.Sleep(1);
                }

                for (; sent < tick * plan.Rate / 1000; sent++)
                {
                    _ = due.Writer.TryWrite(at);
                }
            }

            due.Writer.Complete();
        }

        async Task SendOnAsync(DriveConnection connection)
        {
            await foreach (var at in due.Reader.ReadAllAsync())
            {
                await ExchangeAsync(connection, instead: null);
                times.Add(Microseconds(at));
            }
        }
    }

    private Task ExchangeAsync(DriveConnection connection, RequestBytes? instead)
    {
        if (instead is not null)
        {
            return connection.ExchangeAsync(instead, plan.First);
        }

        var turn = Interlocked.Increment(ref _numbered) - 1;
        return connection.ExchangeAsync(_requests[turn % _requests.Length], plan.First + (turn / _requests.Length % plan.Numbers));
    }
}
