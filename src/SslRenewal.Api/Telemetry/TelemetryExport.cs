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

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _traces = Sdk.CreateTracerProviderBuilder().ConfigureServices(UseConfiguration).ConfigureResource(Describe)
            .AddSource("Microsoft.AspNetCore", Spans.Name, "Npgsql").AddProcessor(new SpanRedaction()).AddOtlpExporter().Build();
        _metrics = Sdk.CreateMeterProviderBuilder().ConfigureServices(UseConfiguration).ConfigureResource(Describe)
            .AddMeter([.. MetricReader.Meters]).AddOtlpExporter().Build();

        return Task.CompletedTask;
    }

    // What has not been sent yet is sent here, for as long as the exporter's own time limit allows.
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(Dispose, CancellationToken.None);

    public void Dispose()
    {
        // The container's own call comes after the stop's, or beside it.
        Interlocked.Exchange(ref _traces, value: null)?.Dispose();
        Interlocked.Exchange(ref _metrics, value: null)?.Dispose();
    }

    private void Describe(ResourceBuilder resource) => resource.AddService(configuration[ServiceName] is { Length: > 0 } name ? name : "sslrenewal");

    // Of its own accord it reads the environment alone.
    private void UseConfiguration(IServiceCollection services) => services.AddSingleton(configuration);
}
