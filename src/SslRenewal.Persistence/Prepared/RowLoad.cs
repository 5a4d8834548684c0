using SslRenewal.Persistence.Counts;

namespace SslRenewal.Persistence.Prepared;

/// <summary>Inserts rows of any kind within a transaction, many times as fast as a context saves them.</summary>
public static class RowLoad
{
    private const int RowsAtOnce = 200;

    // A million rows lie in memory while they come.
    private const string Roomy = "PRAGMA cache_size=-262144";

    // An index of a million rows is sorted by two threads, in parts of this size, which SQLite does only where it may keep them in files: 8 s instead of 13 for all of them.
    private const string InParts = "PRAGMA temp_store=FILE; PRAGMA cache_size=-8192; PRAGMA threads=2";

    private static readonly PreparedStatement CacheSize = new("PRAGMA cache_size");

    private static readonly PreparedStatement KeptByIndexes = new(
        "SELECT type, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND tbl_name IN ('certificates', 'open_renewals') AND sql IS NOT NULL");

    extension(PreparedConnection connection)
    {
        /// <summary>Inserts them as they come: SQLite takes them one by one, PostgreSQL, a round trip away, many of a table at once.</summary>
        /// <param name="isNumbered">Whether the database gives them their keys.</param>
        /// <returns>How many there were of each kind.</returns>
        public async Task<IReadOnlyDictionary<Type, int>> InsertAllAsync(IEnumerable<object> rows, bool isNumbered, CancellationToken cancellationToken)
        {
            var counts = new Dictionary<Type, int>();
            var waiting = new Dictionary<Type, List<object>>();

            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var type = row.GetType();
                counts[type] = counts.GetValueOrDefault(type) + 1;

                if (connection.IsSqlite)
                {
                    connection.Insert(row, isNumbered);
                    continue;
                }

                if (!waiting.TryGetValue(type, out var alike))
                {
                    waiting[type] = alike = [];
                }

                alike.Add(row);

                if (alike.Count == RowsAtOnce)
                {
                    await connection.InsertTogetherAsync(alike, isNumbered);
                }
            }

            foreach (var alike in waiting.Values.Where(alike => alike is not []))
            {
                await connection.InsertTogetherAsync(alike, isNumbered);
            }

            return counts;
        }

        /// <summary>Lets <paramref name="load"/> replace all certificates, and sees to what the database keeps of them by itself, whatever order they come in.</summary>
        public async Task ReplaceAllAsync(Func<Task> load, CancellationToken cancellationToken)
        {
            if (!connection.IsSqlite)
            {
                await load();

                // A renewal may have come before what it renews.
                await connection.ExecuteAsync(CountTriggers.NoteOpen, cancellationToken);
                return;
            }

            // Kept row by row, the indexes and triggers would take several times as long as the rows themselves. Nobody else sees the transaction, and what it takes away comes back if it is undone.
            var kept = await connection.ListAsync(KeptByIndexes, row => (Type: row.GetString(0), Name: row.GetString(1), Sql: row.GetString(2)), cancellationToken);

            var cache = await connection.FindAsync(CacheSize, row => row.GetInt64(0), cancellationToken);

            try
            {
                await connection.ExecuteAsync(Roomy, cancellationToken);
                await connection.ExecuteAsync(string.Join("; ", kept.Select(one => $"DROP {one.Type} \"{one.Name}\"")), cancellationToken);
                await load();

                // By itself: what follows a statement that answers with a row is run when its reader is closed, and fails unheard.
                await connection.ExecuteAsync(InParts, cancellationToken);
                await connection.ExecuteAsync(string.Join("; ", [CountTriggers.NoteOpen, CountTriggers.CountAll, .. kept.Select(one => one.Sql)]), cancellationToken);
            }
            finally
            {
                await connection.ExecuteAsync(FormattableString.Invariant($"PRAGMA temp_store=MEMORY; PRAGMA cache_size={cache}; PRAGMA threads=0"), CancellationToken.None);
            }
        }

        private async Task InsertTogetherAsync(List<object> rows, bool isNumbered)
        {
            var (statement, values) = RowTable.Of(rows[0].GetType(), isNumbered).InsertMany(rows);
            connection.Change(statement, values);
            await connection.SaveAsync();
            rows.Clear();
        }
    }
}
