using Microsoft.Data.Sqlite;

namespace SslRenewal.Persistence.Sqlite;

/// <summary>Where a database lies.</summary>
internal static class SqliteFile
{
    public static string PathOf(string? connectionString) => Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);

    /// <summary>The file that a process holds while it brings the schema about.</summary>
    public static string LockPathOf(string database) => database + ".migrating";
}
