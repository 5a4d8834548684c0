using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace SslRenewal.Persistence.Sqlite;

/// <summary>Sets every connection up so that a commit is on the disk before it is answered.</summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    // What undoes one of several changes within a transaction is kept in memory: in a file it was nine tenths of all that a renewal wrote.
    // FULL: a commit is synced to the disk. The timeout is for writers of other processes; those of this one stand in line.
    // What is committed moves to the main file every 8 MiB, not every 4 as by default, since most commits change the same pages; more would be a pause that can be felt.
    internal const string Settings = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA wal_autocheckpoint=2000; PRAGMA temp_store=MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        // EF looks read-only whether there is a database, and a file that no migration has seen may not be in WAL mode yet.
        if (raw.sqlite3_db_readonly(((SqliteConnection)connection).Handle, "main") == 1)
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        _ = command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
