using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace SslRenewal.Api.Telemetry;

/// <summary>What one instrument has measured, by its labels.</summary>
internal sealed class MetricSeries
{
    /// <summary>Far more than any instrument here has; labels beyond that are not counted.</summary>
    private const int MaxPoints = 1_000;

    // OpenTelemetry's own where an instrument advises nothing, in seconds.
    private static readonly double[] UsualBounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly ConcurrentDictionary<string, MetricPoint> _points = new(StringComparer.Ordinal);
    private readonly double[] _bounds;
    private readonly bool _isTotal;

    public MetricSeries(Instrument instrument)
    {
        var type = instrument.GetType().Name.Split('`')[0];

        Kind = type switch
        {
            "Histogram" => MetricKind.Histogram,
            "Counter" or "ObservableCounter" => MetricKind.Counter,
            _ => MetricKind.Gauge,
        };

        // These are told where they stand, the others by how much they change.
        _isTotal = instrument.IsObservable || type is "Gauge";
        _bounds = Kind is not MetricKind.Histogram ? [] : (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries?.ToArray() ?? UsualBounds;
        Name = MetricName.Of(instrument.Name, Kind, instrument.Unit);
        Help = instrument.Description ?? "";
    }

    public string Name { get; }

    public MetricKind Kind { get; }

    public string Help { get; }

    public IEnumerable<MetricPoint> Points => _points.Values.OrderBy(point => point.Labels, StringComparer.Ordinal);

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (Find(Write(tags)) is not { } point)
        {
            return;
        }

        if (Kind is MetricKind.Histogram)
        {
            point.Observe(value);
        }
        else if (_isTotal)
        {
            point.Set(value);
        }
        else
        {
            point.Add(value);
        }
    }

    private MetricPoint? Find(string labels) =>
        _points.TryGetValue(labels, out var known) ? known
        : _points.Count >= MaxPoints ? null
        : _points.GetOrAdd(labels, static (labels, bounds) => new MetricPoint(labels, bounds), _bounds);

    private static string Write(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty)
        {
            return "";
        }

        var text = new StringBuilder();

        foreach (var (name, value) in tags)
        {
            _ = text.Append(text.Length > 0 ? "," : "").Append(MetricName.OfLabel(name)).Append("=\"")
                .Append(Escape(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")).Append('"');
        }

        return text.ToString();
    }

    private static string Escape(string value) =>
        value.AsSpan().ContainsAny('\\', '"', '\n')
            ? value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
            : value;
}
