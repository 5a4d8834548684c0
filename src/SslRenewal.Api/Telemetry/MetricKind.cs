namespace SslRenewal.Api.Telemetry;

/// <summary>The kinds of metric that Prometheus' text format knows, of those that are told here.</summary>
internal enum MetricKind
{
    /// <summary>It only rises, but for a restart.</summary>
    Counter,

    /// <summary>It stands where it stands.</summary>
    Gauge,

    /// <summary>How many measurements were at most so large, with their sum.</summary>
    Histogram,
}
