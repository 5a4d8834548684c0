using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace SslRenewal.Persistence;

/// <summary>Which database to use, and how to reach it.</summary>
public sealed record DatabaseAddress(DatabaseKind Kind, string ConnectionString)
{
    private const string Expected = "expected an SQLite connection string (Data Source=FILE) or one of PostgreSQL (Host=…;Database=…;Username=…)";

    /// <summary>Reads an SQLite connection string (<c>Data Source=…</c>) or Npgsql's (<c>Host=…</c>).</summary>
    /// <exception cref="FormatException">It is neither; the message says what was expected, and repeats nothing of a string that may hold a password.</exception>
    public static DatabaseAddress Parse(string text)
    {
        try
        {
            var words = new DbConnectionStringBuilder { ConnectionString = text };

            return words.ContainsKey("Host")
                ? new DatabaseAddress(DatabaseKind.PostgreSql, new NpgsqlConnectionStringBuilder(text).ConnectionString)
                : Sqlite(new SqliteConnectionStringBuilder(text));
        }
        catch (Exception failure) when (failure is ArgumentException or KeyNotFoundException)
        {
            throw new FormatException(Expected, failure);
        }
    }

    private static DatabaseAddress Sqlite(SqliteConnectionStringBuilder words) => words switch
    {
        { DataSource: "" } => throw new FormatException(Expected),

        // A name of the form file:… is SQLite's URI, which may mean memory, too.
        _ when words.DataSource is ":memory:" || words.Mode is SqliteOpenMode.Memory or SqliteOpenMode.ReadOnly || words.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase) =>
            throw new FormatException("expected Data Source to name a file that can be written, by its path: there is no database in memory, and no URI"),

        _ => new DatabaseAddress(DatabaseKind.Sqlite, words.ConnectionString),
    };
}
