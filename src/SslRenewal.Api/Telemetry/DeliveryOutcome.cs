namespace SslRenewal.Api.Telemetry;

/// <summary>How an attempt to deliver something ended.</summary>
internal enum DeliveryOutcome
{
    Delivered,

    /// <summary>It is tried again later.</summary>
    Failed,

    GivenUp,
}
