namespace SslRenewal.Persistence.Sqlite;

/// <summary>The statements that make what all migrations together make.</summary>
internal static class SqliteSchema
{
    public static async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        using var text = new StreamReader(typeof(SqliteSchema).Assembly.GetManifestResourceStream("schema.sql")!);
        return await text.ReadToEndAsync(cancellationToken);
    }
}
