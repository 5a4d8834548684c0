using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace SslRenewal.Api.Manage.Health;

/// <summary>Whether the service lives, and whether it can answer.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        _ = app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        _ = app.MapHealthChecks("/health/ready");
    }
}
