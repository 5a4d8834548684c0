using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace SslRenewal.Api.Telemetry;

/// <summary>Sends traces and metrics by OTLP, to where OpenTelemetry's own settings say; it is made only where they say something.</summary>
internal sealed class TelemetryExport(IConfiguration configuration) : IHostedService, IDisposable
{
    /// <summary>The settings of OpenTelemetry, each of which switches it on.</summary>
    public static IReadOnlyList<string> Switches { get; } = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];

    private const string ServiceName = "OTEL_SERVICE_NAME";

    // As long as one try of the exporter takes at most; a collector that is away must not hold up the end.
    private const int FlushMilliseconds = 10_000;

    // An event's attributes cannot be taken away from a span any more: Npgsql puts an exception's message and its stack there.
    private static readonly KeyValuePair<string, string?>[] Limits = [new("OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT", "0")];

    private readonly Lock _lock = new();

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    /// <summary>Whether any of them says something.</summary>
    public static bool IsWanted(IConfiguration configuration) => Switches.Any(key => configuration[key] is { Length: > 0 });

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _traces = Sdk.CreateTracerProviderBuilder().ConfigureServices(UseConfiguration).ConfigureResource(Describe)
            .AddSource("Microsoft.AspNetCore", Spans.Name, "Npgsql").AddProcessor(new SpanRedaction()).AddOtlpExporter().Build();
        _metrics = Sdk.CreateMeterProviderBuilder().ConfigureServices(UseConfiguration).ConfigureResource(Describe)
            .AddMeter([.. MetricReader.Meters]).AddOtlpExporter().Build();

        return Task.CompletedTask;
    }

    // What has not been sent yet is sent here.
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(Dispose, CancellationToken.None);

    public void Dispose()
    {
        // The container's own call may come beside the stop's, and must not end before it.
        lock (_lock)
        {
            _ = _traces?.ForceFlush(FlushMilliseconds);
            _ = _metrics?.ForceFlush(FlushMilliseconds);
            _traces?.Dispose();
            _metrics?.Dispose();
            (_traces, _metrics) = (null, null);
        }
    }

    private void Describe(ResourceBuilder resource) => resource.AddService(configuration[ServiceName] is { Length: > 0 } name ? name : "sslrenewal");

    // Of its own accord it reads the environment alone.
    private void UseConfiguration(IServiceCollection services) =>
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddConfiguration(configuration).AddInMemoryCollection(Limits).Build());
}
