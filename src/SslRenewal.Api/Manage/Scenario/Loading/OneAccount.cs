using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Life;
using SslRenewal.Api.Manage.Scenario.Reading;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Manage.Scenario.Loading;

/// <summary>Loads a single account beside the others, within a transaction: its rows alone, by the indexes, as an order would write them.</summary>
/// <param name="seed">The service's.</param>
internal sealed class OneAccount(RenewalDbContext database, int seed, Readiness readiness)
{
    /// <param name="text">Its place in a scenario: an object, from its first byte on.</param>
    /// <param name="followed">What the service's clock says.</param>
    /// <exception cref="ScenarioException">It contradicts itself, or uses a promotion more often than the service allows by now.</exception>
    public async Task LoadAsync(Stream text, int tenant, bool isAutoCreated, DateTimeOffset followed, CancellationToken cancellationToken)
    {
        var cursor = new JsonCursor(text);
        var reader = new ScenarioReader(cursor);
        var beginning = cursor.Mark;
        var scan = AccountScan.Of(reader.ReadAccount("account", beginning));
        var now = scan.Account.Clock ?? DateTimeOffset.FromUnixTimeMilliseconds(followed.ToUnixTimeMilliseconds());
        var load = new AccountLoad(tenant, now, seed, readiness, scan) { IsAutoCreated = isAutoCreated };
        var promotions = scan.Uses.Count == 0 ? [] : await database.Promotions.AsNoTracking().Where(row => scan.Uses.Keys.Contains(row.CodeKey)).ToListAsync(cancellationToken);

        await using var connection = await PreparedConnection.OfAsync(database, cancellationToken);
        _ = await RowInsert.InsertAsync(
            connection, load.OwnRows().Concat(PromotionLoad.Of(promotions).UsageRows(tenant, scan)).Concat(load.RowsOf(reader.ReadAccount("account", beginning))), cancellationToken);
        await database.NoteOpenAsync(tenant, cancellationToken);
    }
}
