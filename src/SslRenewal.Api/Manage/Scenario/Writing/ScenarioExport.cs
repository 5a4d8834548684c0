using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Manage.Scenario.Writing;

/// <summary>Writes the state as a scenario that loads back to it: the same state is always the same bytes, whichever the database, so texts are put in order here.</summary>
internal static class ScenarioExport
{
    public static async Task WriteAsync(RenewalDbContext database, Stream destination, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        await using var json = new ScenarioWriter(destination, cancellationToken);

        var service = await database.Service.AsNoTracking().SingleAsync(cancellationToken);

        json.BeginObject(new ScenarioFile { Version = 1, Clock = service.ClockAt, RefundUnactivated = service.RefundUnactivated ? true : null });
        await WriteAccountsAsync(database, json, cancellationToken);

        var promotions = await database.Promotions.AsNoTracking().ToListAsync(cancellationToken);
        var prices = await database.Prices.AsNoTracking().ToListAsync(cancellationToken);
        await json.WriteListAsync(nameof(ScenarioFile.Promotions), promotions.OrderBy(row => row.CodeKey, StringComparer.Ordinal).ToAsyncEnumerable(), ScenarioRecords.Of);
        await json.WriteListAsync(nameof(ScenarioFile.Prices), prices.OrderBy(row => row.SslType, StringComparer.Ordinal).ThenBy(row => row.Years).ThenBy(row => row.Action, StringComparer.Ordinal).ToAsyncEnumerable(), ScenarioRecords.Of);
        json.EndObject();
        await json.FlushAsync();
    }

    private static async Task WriteAccountsAsync(RenewalDbContext database, ScenarioWriter json, CancellationToken cancellationToken)
    {
        json.BeginList(nameof(ScenarioFile.Accounts));

        foreach (var tenant in await database.Tenants.AsNoTracking().OrderBy(row => row.Tenant).ToListAsync(cancellationToken))
        {
            var users = await database.Users.AsNoTracking().Where(row => row.Tenant == tenant.Tenant).ToListAsync(cancellationToken);
            var own = users.Single(user => !user.IsSubUser);

            json.BeginObject(ScenarioRecords.Of(tenant, own));
            await WriteHoldingsAsync(database, json, tenant.Tenant, own.UserKey);

            json.BeginList(nameof(ScenarioAccount.SubUsers));

            foreach (var user in users.Where(user => user.IsSubUser).OrderBy(user => user.UserKey, StringComparer.Ordinal))
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
            nameof(ScenarioUser.Certificates), CertificatesOf(database, tenant, user), held => ScenarioRecords.Of(held.Row, held.Names));
        await json.WriteListAsync(
            nameof(ScenarioUser.Orders), database.Orders.AsNoTracking().Where(row => row.Tenant == tenant && row.UserKey == user).OrderBy(row => row.OrderId).AsAsyncEnumerable(), ScenarioRecords.Of);
        await json.WriteListAsync(
            nameof(ScenarioUser.Ledger), database.Ledger.AsNoTracking().Where(row => row.Tenant == tenant && row.UserKey == user).OrderBy(row => row.Entry).AsAsyncEnumerable(), ScenarioRecords.Of);
    }

    private static IAsyncEnumerable<(CertificateRow Row, IReadOnlyList<DomainControlRow> Names)> CertificatesOf(RenewalDbContext database, int tenant, string user) =>
        database.Certificates.AsNoTracking().Where(row => row.Tenant == tenant && row.UserKey == user).OrderBy(row => row.CertificateId)
            .Select(row => new { Row = row, Names = database.DomainControls.Where(name => name.Tenant == row.Tenant && name.CertificateId == row.CertificateId).OrderBy(name => name.Position).ToList() })
            .AsAsyncEnumerable().Select(held => (held.Row, (IReadOnlyList<DomainControlRow>)held.Names));
}
