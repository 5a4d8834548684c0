using SslRenewal.Benchmarks.Load.Driving;
using SslRenewal.Benchmarks.Load.Serving;

namespace SslRenewal.Benchmarks.Load;

/// <summary>One of those that are compared: servers that share a fleet, what they are asked, and how.</summary>
internal sealed class Side(string name, Server[] servers, DriveRequest[] requests, int numbers)
{
    private int _used;

    public string Name => name;

    /// <summary>Of each number only one request can be answered so.</summary>
    public bool UsesUp { get; init; }

    /// <summary>So many numbers are another side's.</summary>
    public int Skips { get; init; }

    /// <summary>Of the plan, what is not as usual.</summary>
    public Func<DrivePlan, DrivePlan> With { get; init; } = plan => plan;

    public List<Measure> Measures { get; } = [];

    /// <summary>Starts again with the first number: the fleet is new.</summary>
    public void Begin() => _used = 0;

    public async Task<Measure> RunAsync(Func<DrivePlan, DrivePlan>? with = null)
    {
        var plan = With(new DrivePlan([.. servers.Select(server => server.Port)], requests, Fleet.First + Skips + _used, numbers - Skips - _used));
        var before = TimeSpan.Zero;
        var seen = await DriverProcess.RunAsync(with is null ? plan : with(plan), () => before = ProcessorTime());

        foreach (var server in servers)
        {
            await server.AwaitIdleAsync();
        }

        _used += UsesUp ? (int)Math.Ceiling(seen.Numbered / (double)requests.Length) : 0;

        return Skips + _used <= numbers ? new Measure(seen, ProcessorTime() - before) : throw new InvalidOperationException($"{name} has used up its certificates: give it more, or fewer rounds.");
    }

    private TimeSpan ProcessorTime() => servers.Aggregate(TimeSpan.Zero, (sum, server) => sum + server.ProcessorTime);
}
