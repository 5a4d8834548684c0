namespace SslRenewal.Api.Telemetry;

/// <summary>What Prometheus comes for.</summary>
internal static class MetricsEndpoint
{
    public const string Path = "/metrics";

    public static void MapMetrics(this IEndpointRouteBuilder app) => app.MapGet(Path, ReadAsync).ExcludeFromDescription();

    internal static async Task<IResult> ReadAsync(BacklogLook backlog, MetricReader metrics, CancellationToken cancellationToken)
    {
        await backlog.LookAsync(cancellationToken);
        return Results.Text(PrometheusText.Write(metrics.Read()), PrometheusText.ContentType);
    }
}
