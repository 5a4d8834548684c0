using SslRenewal.Api.Configuration;
using SslRenewal.Api.Life;
using SslRenewal.Api.Manage.Scenario.Loading;
using SslRenewal.Api.Manage.Scenario.Reading;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Orders;
using SslRenewal.Persistence.Promotions;

namespace SslRenewal.Api.Manage.Scenario;

/// <summary>Reads a scenario as loading it would, and keeps nothing: no database is asked.</summary>
internal static class ScenarioCheck
{
    /// <param name="file">The scenario; it is read more than once.</param>
    /// <param name="system">What an account lives by where neither it nor the file has a clock.</param>
    /// <exception cref="ScenarioException">The file would be refused.</exception>
    public static ScenarioSummary Run(Stream file, TimeProvider system)
    {
        var settings = ServiceSettings.Read(new ConfigurationBuilder().Build());
        var rows = new ScenarioRows(new ScenarioReader(new JsonCursor(file)), settings.Seed, new Readiness(settings));
        var now = rows.ReadFile().Clock ?? system.GetUtcNow();
        var counts = rows.Rows(firstTenant: 1, now).CountBy(row => row.GetType()).ToDictionary();

        return new(Count<TenantRow>(), Count<UserRow>(), Count<CertificateRow>(), Count<OrderRow>(), Count<PromotionRow>());

        int Count<T>() => counts.GetValueOrDefault(typeof(T));
    }
}
