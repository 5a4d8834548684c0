using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Manage.Scenario.Writing;

/// <summary>Writes the state as a scenario that loads back to it: the same state is always the same bytes.</summary>
internal static class ScenarioExport
{
    public static async Task WriteAsync(RenewalDbContext database, Stream destination, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        await using var json = new ScenarioWriter(destination, cancellationToken);

        var service = await database.Service.AsNoTracking().SingleAsync(cancellationToken);

        json.BeginObject(new ScenarioFile { Version = 1, Clock = service.ClockAt, RefundUnactivated = service.RefundUnactivated ? true : null });
        await WriteAccountsAsync(database, json, cancellationToken);

        await json.WriteListAsync(nameof(ScenarioFile.Promotions), database.Promotions.AsNoTracking().OrderBy(row => row.CodeKey).AsAsyncEnumerable(), ScenarioRecords.Of);
        await json.WriteListAsync(nameof(ScenarioFile.Prices), database.Prices.AsNoTracking().OrderBy(row => row.SslType).ThenBy(row => row.Years).ThenBy(row => row.Action).AsAsyncEnumerable(), ScenarioRecords.Of);
        json.EndObject();
    }

    private static async Task WriteAccountsAsync(RenewalDbContext database, ScenarioWriter json, CancellationToken cancellationToken)
    {
        json.BeginList(nameof(ScenarioFile.Accounts));

        foreach (var tenant in await database.Tenants.AsNoTracking().OrderBy(row => row.Tenant).ToListAsync(cancellationToken))
        {
            var users = await database.Users.AsNoTracking().Where(row => row.Tenant == tenant.Tenant).OrderBy(row => row.UserKey).ToListAsync(cancellationToken);
            var own = users.Single(user => !user.IsSubUser);

            json.BeginObject(ScenarioRecords.Of(tenant, own));
            await WriteHoldingsAsync(database, json, tenant.Tenant, own.UserKey);

            json.BeginList(nameof(ScenarioAccount.SubUsers));

            foreach (var user in users.Where(user => user.IsSubUser))
            {
                json.BeginObject(ScenarioRecords.Of(user));
                await WriteHoldingsAsync(database, json, tenant.Tenant, user.UserKey);
                json.EndObject();
            }

            json.EndList();
            json.EndObject();
            await json.FlushAsync();
        }

        json.EndList();
    }

    private static async Task WriteHoldingsAsync(RenewalDbContext database, ScenarioWriter json, int tenant, string user)
    {
        await json.WriteListAsync(
            nameof(ScenarioUser.Certificates), database.Certificates.AsNoTracking().Where(row => row.Tenant == tenant && row.UserKey == user).OrderBy(row => row.CertificateId).AsAsyncEnumerable(), ScenarioRecords.Of);
        await json.WriteListAsync(
            nameof(ScenarioUser.Orders), database.Orders.AsNoTracking().Where(row => row.Tenant == tenant && row.UserKey == user).OrderBy(row => row.OrderId).AsAsyncEnumerable(), ScenarioRecords.Of);
        await json.WriteListAsync(
            nameof(ScenarioUser.Ledger), database.Ledger.AsNoTracking().Where(row => row.Tenant == tenant && row.UserKey == user).OrderBy(row => row.Entry).AsAsyncEnumerable(), ScenarioRecords.Of);
    }
}
