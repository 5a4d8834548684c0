using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace SslRenewal.Persistence;

/// <summary>Which database to use, and how to reach it.</summary>
public sealed record DatabaseAddress(DatabaseKind Kind, string ConnectionString)
{
    private const int PreparedStatements = 100;

    private const string Expected = "expected an SQLite connection string (Data Source=FILE) or one of PostgreSQL (Host=…;Database=…;Username=…)";

    /// <summary>Reads an SQLite connection string (<c>Data Source=…</c>) or Npgsql's (<c>Host=…</c>).</summary>
    /// <exception cref="FormatException">It is neither; the message says what was expected, and repeats nothing of a string that may hold a password.</exception>
    public static DatabaseAddress Parse(string text)
    {
        try
        {
            var words = new DbConnectionStringBuilder { ConnectionString = text };

            return words.ContainsKey("Host")
                ? PostgreSql(new NpgsqlConnectionStringBuilder(text), isPreparingGiven: words.ContainsKey("Max Auto Prepare") || words.ContainsKey("MaxAutoPrepare"))
                : Sqlite(new SqliteConnectionStringBuilder(text));
        }
        catch (Exception failure) when (failure is ArgumentException or KeyNotFoundException)
        {
            throw new FormatException(Expected, failure);
        }
    }

    // The server need not plan again what it planned before. A pooler that hands a server's connection to others between two statements is told by Max Auto Prepare=0.
    private static DatabaseAddress PostgreSql(NpgsqlConnectionStringBuilder words, bool isPreparingGiven)
    {
        if (!isPreparingGiven)
        {
            words.MaxAutoPrepare = PreparedStatements;
        }

        return new DatabaseAddress(DatabaseKind.PostgreSql, words.ConnectionString);
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
