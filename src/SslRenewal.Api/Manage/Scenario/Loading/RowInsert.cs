using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Orders;
using SslRenewal.Persistence.Promotions;

namespace SslRenewal.Api.Manage.Scenario.Loading;

/// <summary>Inserts rows of any kind within the context's transaction, and counts them.</summary>
internal static class RowInsert
{
    public static async Task<ScenarioSummary> InsertAsync(RenewalDbContext database, IEnumerable<object> rows, CancellationToken cancellationToken)
    {
        var tables = new Dictionary<Type, TableInsert>();
        var counts = new Dictionary<Type, int>();

        try
        {
            foreach (var row in rows)
            {
                var type = row.GetType();

                if (!tables.TryGetValue(type, out var table))
                {
                    tables[type] = table = new TableInsert(database, type);
                }

                await table.AddAsync(row, cancellationToken);
                counts[type] = counts.GetValueOrDefault(type) + 1;
            }

            foreach (var table in tables.Values)
            {
                await table.FinishAsync(cancellationToken);
            }
        }
        finally
        {
            foreach (var table in tables.Values)
            {
                await table.DisposeAsync();
            }
        }

        return new(Count<TenantRow>(), Count<UserRow>(), Count<CertificateRow>(), Count<OrderRow>(), Count<PromotionRow>());

        int Count<T>() => counts.GetValueOrDefault(typeof(T));
    }
}
