using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Persistence.Sqlite;

/// <summary>Inserts by statements bound by place, without the provider's commands, which look each parameter up by its name: a third of the time a row, where a million are loaded.</summary>
internal sealed class SqliteInserts(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<PreparedStatement, sqlite3_stmt> _statements = [];

    private byte[] _text = new byte[1024];

    /// <exception cref="SqliteException">The row is not inserted.</exception>
    public void Insert(PreparedStatement insert, ReadOnlySpan<object> values)
    {
        if (!_statements.TryGetValue(insert, out var statement))
        {
            SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, insert.Text, out statement), connection.Handle);
            _statements.Add(insert, statement);
        }

        for (var at = 0; at < values.Length; at++)
        {
            SqliteException.ThrowExceptionForRC(Bind(statement, at + 1, values[at]), connection.Handle);
        }

        var result = raw.sqlite3_step(statement);

        if (result is not raw.SQLITE_DONE)
        {
            // What it says is read before it is forgotten.
            try
            {
                SqliteException.ThrowExceptionForRC(result, connection.Handle);
            }
            finally
            {
                _ = raw.sqlite3_reset(statement);
            }
        }

        _ = raw.sqlite3_reset(statement);
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }
    }

    // As the provider stores each kind of value.
    private int Bind(sqlite3_stmt statement, int place, object value) => value switch
    {
        int number => raw.sqlite3_bind_int64(statement, place, number),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        bool flag => raw.sqlite3_bind_int(statement, place, flag ? 1 : 0),
        string text => BindText(statement, place, text),
        byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
        Guid id => BindText(statement, place, id.ToString().ToUpperInvariant()),
        DateOnly day => BindText(statement, place, day.ToString("O")),
        _ => throw new ArgumentException($"There is no column for a {value.GetType()}.", nameof(value)),
    };

    private int BindText(sqlite3_stmt statement, int place, string text)
    {
        var longest = Encoding.UTF8.GetMaxByteCount(text.Length);

        if (longest > _text.Length)
        {
            _text = new byte[longest];
        }

        return raw.sqlite3_bind_text(statement, place, _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text)));
    }
}
