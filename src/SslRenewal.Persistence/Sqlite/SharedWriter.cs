using Microsoft.Data.Sqlite;
using SQLitePCL;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Persistence.Sqlite;

/// <summary>The connection that shared transactions run on, one after the other.</summary>
internal sealed class SharedWriter(SqliteConnection connection, PreparedConnection prepared) : IDisposable
{
    private static readonly PreparedStatement BeginNow = new("BEGIN IMMEDIATE");
    private static readonly PreparedStatement CommitAll = new("COMMIT");
    private static readonly PreparedStatement RollBackAll = new("ROLLBACK");
    private static readonly PreparedStatement Save = new("SAVEPOINT one");
    private static readonly PreparedStatement Keep = new("RELEASE one");
    private static readonly PreparedStatement Undo = new("ROLLBACK TO one");

    public PreparedConnection Connection => prepared;

    /// <summary>Whether a transaction is open: some failures undo it whole, such as a disk that is full (https://sqlite.org/lang_transaction.html, 2.4).</summary>
    public bool IsOpen => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    public void Begin() => prepared.Change(BeginNow);

    public void Commit() => prepared.Change(CommitAll);

    public void RollBack() => prepared.Change(RollBackAll);

    public void BeginOne() => prepared.Change(Save);

    public void KeepOne() => prepared.Change(Keep);

    public void UndoOne()
    {
        prepared.Change(Undo);
        prepared.Change(Keep);
    }

    public void Dispose() => prepared.Dispose();
}
