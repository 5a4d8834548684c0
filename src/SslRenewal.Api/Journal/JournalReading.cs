using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Journal;

namespace SslRenewal.Api.Journal;

/// <summary>Reads the journal, newest first; what this process has answered by now is written before.</summary>
internal sealed class JournalReading(RenewalDbContext database, RequestJournal journal)
{
    /// <param name="before">The id that the entries come before.</param>
    public async Task<IReadOnlyList<JournalEntry>> ReadAsync(JournalQuery query, long? before, int most, CancellationToken cancellationToken)
    {
        _ = await journal.FlushAsync(RequestJournal.Patience, cancellationToken);

        var rows = await Named(query.In(database).Where(row => before == null || row.Id < before)).OrderByDescending(named => named.Row.Id).Take(most).ToListAsync(cancellationToken);
        return [.. rows.Select(named => JournalEntries.Of(named.Row, named.UserName))];
    }

    public async Task<JournalEntry?> FindAsync(long id, CancellationToken cancellationToken)
    {
        _ = await journal.FlushAsync(RequestJournal.Patience, cancellationToken);

        return await Named(database.Journal.AsNoTracking().Where(row => row.Id == id)).SingleOrDefaultAsync(cancellationToken) is { } named ? JournalEntries.Of(named.Row, named.UserName) : null;
    }

    /// <summary>The rows, empty texts for their answers, one after the other.</summary>
    public async IAsyncEnumerable<JournalRow> WithoutAnswersAsync(JournalQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        _ = await journal.FlushAsync(RequestJournal.Patience, cancellationToken);

        var rows = query.In(database).OrderByDescending(row => row.Id).Select(row => new JournalRow
        {
            Id = row.Id,
            RequestId = row.RequestId,
            Tenant = row.Tenant,
            UserKey = row.UserKey,
            At = row.At,
            ClockAt = row.ClockAt,
            Method = row.Method,
            Command = row.Command,
            CertificateId = row.CertificateId,
            Parameters = row.Parameters,
            Status = row.Status,
            ErrorNumber = row.ErrorNumber,
            Rule = row.Rule,
            FaultId = row.FaultId,
            IsRepeat = row.IsRepeat,
            Answer = row.Answer == null ? null : "",
            Microseconds = row.Microseconds,
        });

        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return row;
        }
    }

    /// <summary>Takes entries out of the journal, those that wait to be written with them.</summary>
    public async Task ClearAsync(JournalQuery query, CancellationToken cancellationToken)
    {
        _ = await journal.FlushAsync(RequestJournal.Patience, cancellationToken);
        await using var write = await database.BeginUnheardWriteAsync();

        _ = await query.In(database).ExecuteDeleteAsync(cancellationToken);
        await write.CommitAsync();
    }

    // A user may have gone since.
    private IQueryable<NamedRow> Named(IQueryable<JournalRow> rows) =>
        from row in rows
        from user in database.Users.Where(user => user.Tenant == row.Tenant && user.UserKey == row.UserKey).DefaultIfEmpty()
#pragma warning disable IDE0031 // an expression tree may not contain it
        select new NamedRow { Row = row, UserName = user == null ? null : user.Name };
#pragma warning restore IDE0031

    private sealed class NamedRow
    {
        public required JournalRow Row { get; init; }

        public required string? UserName { get; init; }
    }
}
