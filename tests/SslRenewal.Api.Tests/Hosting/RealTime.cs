namespace SslRenewal.Api.Tests.Hosting;

/// <summary>What passes for real time in a test: it moves when it is told to.</summary>
public sealed class RealTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Now.Ticks;
}
