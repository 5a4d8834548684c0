using Microsoft.Data.Sqlite;

namespace SslRenewal.Persistence.Sqlite;

/// <summary>The file of a database, and connections to it that nobody else gets.</summary>
internal static class SqliteFile
{
    public static string PathOf(string? connectionString) => Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);

    /// <summary>The file that a process holds while it brings the schema about.</summary>
    public static string LockPathOf(string? connectionString) => PathOf(connectionString) + ".migrating";

    /// <summary>The same database by connections that end when they are disposed.</summary>
    public static string Unpooled(string connectionString) => new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;

    /// <param name="settings">Statements beside those that every connection begins with.</param>
    public static SqliteConnection Open(string connectionString, string settings = "")
    {
        var connection = new SqliteConnection(connectionString);

        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the settings are ours
            command.CommandText = SqliteDurability.Settings + settings;
#pragma warning restore CA2100
            _ = command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
