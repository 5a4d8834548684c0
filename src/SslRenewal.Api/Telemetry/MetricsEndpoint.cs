using SslRenewal.Persistence;

namespace SslRenewal.Api.Telemetry;

/// <summary>What Prometheus comes for.</summary>
internal static class MetricsEndpoint
{
    public const string Path = "/metrics";

    private static readonly string[] LookedUp = [.. MetricTable.LookedUp.Select(metric => MetricName.Of(metric.Name, metric.Kind, metric.Unit))];

    public static void MapMetrics(this IEndpointRouteBuilder app) => app.MapGet(Path, ReadAsync).ExcludeFromDescription();

    internal static async Task<IResult> ReadAsync(BacklogLook backlog, MetricReader metrics, CancellationToken cancellationToken)
    {
        var isKnown = await TryLookAsync(backlog, cancellationToken);
        return Results.Text(PrometheusText.Write(metrics.Read().Where(series => isKnown || !LookedUp.Contains(series.Name, StringComparer.Ordinal))), PrometheusText.ContentType);
    }

    // Without the database the others are worth the more.
    private static async Task<bool> TryLookAsync(BacklogLook backlog, CancellationToken cancellationToken)
    {
        try
        {
            await backlog.LookAsync(cancellationToken);
            return true;
        }
        catch (Exception failure) when (DatabaseFailure.Is(failure))
        {
            return false;
        }
    }
}
