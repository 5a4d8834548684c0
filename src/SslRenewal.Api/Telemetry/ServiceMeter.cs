using System.Diagnostics.Metrics;
using SslRenewal.Api.Manage;
using SslRenewal.Domain.Faults;
using SslRenewal.Domain.Orders;

namespace SslRenewal.Api.Telemetry;

/// <summary>Counts what the service does. Labels come from its own tables: whatever a client sends makes no new ones.</summary>
internal sealed class ServiceMeter
{
    /// <summary>What collectors know it by.</summary>
    public const string Name = "SslRenewal";

    /// <summary>In seconds: most answers take a few milliseconds, and one that waits for a lock can take half a minute.</summary>
    private static readonly double[] DurationBounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

    private readonly Meter _meter;
    private readonly Counter<long> _requests, _refusals, _orders, _issued, _faultsStruck, _deliveries;
    private readonly Counter<double> _charged;
    private readonly Histogram<double> _duration;

    public ServiceMeter(IMeterFactory meters, Backlog backlog)
    {
        _meter = meters.Create(Name);
        _requests = Counter<long>(MetricTable.Requests);
        _refusals = Counter<long>(MetricTable.Refusals);
        _orders = Counter<long>(MetricTable.Orders);
        _charged = Counter<double>(MetricTable.Charged);
        _issued = Counter<long>(MetricTable.Issued);
        _faultsStruck = Counter<long>(MetricTable.FaultsStruck);
        _deliveries = Counter<long>(MetricTable.Deliveries);
        _duration = _meter.CreateHistogram(
            MetricTable.Duration.Name, MetricTable.Duration.Unit, MetricTable.Duration.Help, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = DurationBounds });

        _ = _meter.CreateObservableGauge(MetricTable.Waiting.Name, () => backlog.Waiting.Select(waiting => new Measurement<long>(waiting.Count, Tag("kind", waiting.Kind))), MetricTable.Waiting.Unit, MetricTable.Waiting.Help);
        _ = _meter.CreateObservableGauge(MetricTable.Lag.Name, () => backlog.Lag.TotalSeconds, MetricTable.Lag.Unit, MetricTable.Lag.Help);
    }

    /// <param name="command">Its canonical name, or <c>none</c>.</param>
    public void Answered(string command, RequestOutcome outcome, string? rule, TimeSpan took)
    {
        _requests.Add(1, Tag("command", command), Tag("outcome", KindWord.Write(outcome)));
        _duration.Record(took.TotalSeconds, Tag("command", command));

        if (rule is not null)
        {
            _refusals.Add(1, Tag("rule", rule));
        }
    }

    public void Ordered(OrderKind kind, decimal amount)
    {
        _orders.Add(1, Tag("kind", KindWord.Write(kind)));
        _charged.Add((double)amount, Tag("kind", KindWord.Write(kind)));
    }

    public void Issued(bool isFollowUp) => _issued.Add(1, Tag("leaf", isFollowUp ? "followUp" : "first"));

    public void Struck(FaultKind kind) => _faultsStruck.Add(1, Tag("kind", KindWord.Write(kind)));

    /// <param name="kind">What was to be delivered: <c>mail</c> or <c>webhook</c>.</param>
    public void Delivered(string kind, DeliveryOutcome outcome) => _deliveries.Add(1, Tag("kind", kind), Tag("outcome", KindWord.Write(outcome)));

    private Counter<T> Counter<T>(MetricDefinition definition) where T : struct => _meter.CreateCounter<T>(definition.Name, definition.Unit, definition.Help);

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
