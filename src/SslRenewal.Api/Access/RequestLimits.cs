using System.Threading.RateLimiting;
using SslRenewal.Api.Configuration;

namespace SslRenewal.Api.Access;

/// <summary>The vendor's limits on requests per key, in real time and per replica; each that is 0 is off.</summary>
internal sealed class RequestLimits(ServiceSettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<int>[] _limiters =
    [
        .. new (int Requests, TimeSpan Window)[]
        {
            (settings.RequestsPerMinute, TimeSpan.FromMinutes(1)),
            (settings.RequestsPerHour, TimeSpan.FromHours(1)),
            (settings.RequestsPerDay, TimeSpan.FromDays(1)),
        }
        .Where(limit => limit.Requests > 0)
        .Select(limit => PartitionedRateLimiter.Create<int, int>(tenant => RateLimitPartition.GetFixedWindowLimiter(tenant, _ => new() { PermitLimit = limit.Requests, Window = limit.Window }))),
    ];

    /// <summary>Counts a request of a tenant, and says whether it is within every limit.</summary>
    public bool Allow(int tenant)
    {
        foreach (var limiter in _limiters)
        {
            using var lease = limiter.AttemptAcquire(tenant);

            if (!lease.IsAcquired)
            {
                return false;
            }
        }

        return true;
    }

    public void Dispose()
    {
        foreach (var limiter in _limiters)
        {
            limiter.Dispose();
        }
    }
}
