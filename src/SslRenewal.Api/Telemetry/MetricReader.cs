using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace SslRenewal.Api.Telemetry;

/// <summary>Listens to the service's own meter, to the web server's and to the runtime's, and tells what they have measured since the start.</summary>
internal sealed class MetricReader : IDisposable
{
    private const string Runtime = "System.Runtime";

    /// <summary>The meters that are told, each host's of its own but for the runtime's.</summary>
    public static IReadOnlyList<string> Meters { get; } = [ServiceMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", Runtime];

    private readonly MeterListener _listener = new();
    private readonly ConcurrentBag<MetricSeries> _series = [];
    private readonly Lock _lock = new();

    public MetricReader(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            // Several services in one process have meters of the same names.
            if (Meters.Contains(instrument.Meter.Name, StringComparer.Ordinal) && (ReferenceEquals(instrument.Meter.Scope, meters) || instrument.Meter.Name is Runtime))
            {
                var series = new MetricSeries(instrument);
                _series.Add(series);
                listener.EnableMeasurementEvents(instrument, series);
            }
        };

        _listener.SetMeasurementEventCallback<int>(static (_, value, tags, series) => ((MetricSeries)series!).Record(value, tags));
        _listener.SetMeasurementEventCallback<long>(static (_, value, tags, series) => ((MetricSeries)series!).Record(value, tags));
        _listener.SetMeasurementEventCallback<double>(static (_, value, tags, series) => ((MetricSeries)series!).Record(value, tags));
        _listener.Start();
    }

    /// <summary>What has been measured, by name.</summary>
    public IReadOnlyList<MetricSeries> Read()
    {
        lock (_lock)
        {
            _listener.RecordObservableInstruments();
        }

        return [.. _series.DistinctBy(series => series.Name, StringComparer.Ordinal).OrderBy(series => series.Name, StringComparer.Ordinal)];
    }

    public void Dispose() => _listener.Dispose();
}
