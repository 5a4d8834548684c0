using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Manage.Health;

/// <summary>Ready means that the database answers.</summary>
internal sealed class DatabaseHealth(RenewalDbContext database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await database.Service.AnyAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
        }
        catch (Exception failure) when (DatabaseFailure.Is(failure))
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}
