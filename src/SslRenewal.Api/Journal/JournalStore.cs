using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Journal;

/// <summary>Writes entries into the database, and keeps the newest.</summary>
internal sealed class JournalStore(IServiceScopeFactory scopes)
{
    /// <summary>How many entries of all accounts together are kept.</summary>
    public const int MaxEntries = 100_000;

    // Until the next look at how many there are, which costs more than an entry.
    private const int WrittenBetween = 1_000;

    private int _written = WrittenBetween;

    /// <summary>Writes them in one transaction, those of accounts that have gone meanwhile left out.</summary>
    public async Task WriteAsync(IReadOnlyList<RequestNote> notes)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>();
        var rows = notes.Select(JournalRows.Of).ToList();
        int?[] tenants = [.. rows.Select(row => row.Tenant).Distinct()];

        await using var write = await database.BeginUnheardWriteAsync();
        var present = await database.Tenants.Where(row => tenants.Contains(row.Tenant)).Select(row => (int?)row.Tenant).ToListAsync();

        await using var connection = await PreparedConnection.OfAsync(database, CancellationToken.None);
        _ = await connection.InsertAllAsync(rows.Where(row => row.Tenant is null || present.Contains(row.Tenant)), isNumbered: true, CancellationToken.None);

        _written += rows.Count;

        if (_written >= WrittenBetween)
        {
            var newest = await database.Journal.MaxAsync(row => (long?)row.Id);
            _ = await database.Journal.Where(row => row.Id <= newest - MaxEntries).ExecuteDeleteAsync();
            _written = 0;
        }

        await write.CommitAsync();
    }

    /// <summary>Whether the database can be reached at all.</summary>
    public async Task<bool> CanWriteAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RenewalDbContext>().Database.CanConnectAsync();
    }
}
