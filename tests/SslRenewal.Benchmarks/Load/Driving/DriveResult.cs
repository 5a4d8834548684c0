namespace SslRenewal.Benchmarks.Load.Driving;

/// <summary>What the driver has seen: how many right answers in how many seconds, and how long they took, in milliseconds.</summary>
/// <param name="Numbered">How many requests with numbers of their own were sent, those of the warm-up included.</param>
/// <param name="DriverMicroseconds">The driver's own processor time a request.</param>
internal sealed record DriveResult(int Answers, int Numbered, double Seconds, double Median, double P99, double Longest, double DriverMicroseconds)
{
    public double PerSecond => Answers / Seconds;
}
