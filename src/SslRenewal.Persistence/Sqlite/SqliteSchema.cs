namespace SslRenewal.Persistence.Sqlite;

/// <summary>The statements that make what all migrations together make, several times as fast.</summary>
internal static class SqliteSchema
{
    /// <summary>Makes a database that is only about to exist; whether it did. One that is killed here leaves nothing, or a file that migrations go on with.</summary>
    public static async Task<bool> TryCreateAsync(string connectionString, CancellationToken cancellationToken)
    {
        if (!IsNew(connectionString))
        {
            return false;
        }

        using var alone = await LockFile.HoldAsync(SqliteFile.LockPathOf(connectionString), cancellationToken);

        if (!IsNew(connectionString))
        {
            return false;
        }

        using var text = new StreamReader(typeof(SqliteSchema).Assembly.GetManifestResourceStream("schema.sql")!);
        await using var connection = SqliteFile.Open(SqliteFile.Unpooled(connectionString));
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the statements are ours
        command.CommandText = await text.ReadToEndAsync(cancellationToken);
#pragma warning restore CA2100
        _ = await command.ExecuteNonQueryAsync(cancellationToken);
        return true;
    }

    private static bool IsNew(string connectionString) => new FileInfo(SqliteFile.PathOf(connectionString)) is not { Exists: true, Length: > 0 };
}
