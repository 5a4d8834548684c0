using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SslRenewal.Api.Manage.Health;

/// <summary>Whoever was told to stop is not ready, though it still answers.</summary>
internal sealed class StopHealth(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy());
}
