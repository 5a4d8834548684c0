using SslRenewal.Benchmarks.Load.Driving;

namespace SslRenewal.Benchmarks.Load;

/// <summary>A round of one side: what its clients saw, and what its servers used of the processors.</summary>
internal sealed record Measure(DriveResult Seen, TimeSpan Used)
{
    /// <summary>The servers' processor time a request, in microseconds.</summary>
    public double Microseconds => Used.TotalMicroseconds / Seen.Answers;
}
