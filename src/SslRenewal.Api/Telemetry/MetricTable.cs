namespace SslRenewal.Api.Telemetry;

/// <summary>Every metric of the service's own.</summary>
internal static class MetricTable
{
    public static MetricDefinition Requests { get; } =
        new("sslrenewal.requests", MetricKind.Counter, "{request}", "Requests to the XML API, by command (none where the first stage refused) and outcome: ok, refused (a document with an error), failed (a status of HTTP, or nothing).", "command", "outcome");

    public static MetricDefinition Duration { get; } =
        new("sslrenewal.request.duration", MetricKind.Histogram, "s", "Time from the reading of a request to the XML API to its finished answer.", "command");

    public static MetricDefinition Refusals { get; } =
        new("sslrenewal.refusals", MetricKind.Counter, "{refusal}", "Refusals of the XML API, by the rule that refused.", "rule");

    public static MetricDefinition Orders { get; } =
        new("sslrenewal.orders", MetricKind.Counter, "{order}", "Orders stored, by kind.", "kind");

    public static MetricDefinition Charged { get; } =
        new("sslrenewal.charged", MetricKind.Counter, "USD", "Money taken for orders, in dollars, by kind.", "kind");

    public static MetricDefinition Issued { get; } =
        new("sslrenewal.certificates.issued", MetricKind.Counter, "{certificate}", "Certificates issued: first (a purchase, renewal or reissue), followUp (a further leaf of one that runs longer than its leaf).", "leaf");

    public static MetricDefinition FaultsStruck { get; } =
        new("sslrenewal.faults.struck", MetricKind.Counter, "{fault}", "Injected faults that struck, by kind.", "kind");

    public static MetricDefinition Deliveries { get; } =
        new("sslrenewal.deliveries", MetricKind.Counter, "{attempt}", "Attempts to deliver mail and webhooks, by outcome: delivered, failed (tried again later), givenUp.", "kind", "outcome");

    public static MetricDefinition Waiting { get; } =
        new("sslrenewal.outgoing.waiting", MetricKind.Gauge, "{message}", "Mail and webhooks that are still to be delivered, in the database that replicas share.", "kind");

    public static MetricDefinition Lag { get; } =
        new("sslrenewal.due.lag", MetricKind.Gauge, "s", "How long ago, by its account's clock, the oldest thing fell due that has not happened yet; 0 where all has.");

    /// <summary>Those that the database tells.</summary>
    public static IReadOnlyList<MetricDefinition> LookedUp { get; } = [Waiting, Lag];

    public static IReadOnlyList<MetricDefinition> All { get; } = [Requests, Duration, Refusals, Orders, Charged, Issued, FaultsStruck, Deliveries, Waiting, Lag];
}
