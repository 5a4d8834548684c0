using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SslRenewal.Persistence.Sqlite;

/// <summary>Sets every connection up so that a commit is on the disk before it is answered.</summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    // FULL: a commit is synced to the disk. The timeout is for writers of other processes; those of this one stand in line.
    private const string Settings = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
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
