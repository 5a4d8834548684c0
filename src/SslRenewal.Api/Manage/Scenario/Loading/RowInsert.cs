using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Orders;
using SslRenewal.Persistence.Prepared;
using SslRenewal.Persistence.Promotions;

namespace SslRenewal.Api.Manage.Scenario.Loading;

/// <summary>Inserts rows of any kind within a transaction, and counts them.</summary>
internal static class RowInsert
{
    public static async Task<ScenarioSummary> InsertAsync(PreparedConnection connection, IEnumerable<object> rows, CancellationToken cancellationToken)
    {
        var counts = await connection.InsertAllAsync(rows, isNumbered: false, cancellationToken);

        return new(Count<TenantRow>(), Count<UserRow>(), Count<CertificateRow>(), Count<OrderRow>(), Count<PromotionRow>());

        int Count<T>() => counts.GetValueOrDefault(typeof(T));
    }
}
