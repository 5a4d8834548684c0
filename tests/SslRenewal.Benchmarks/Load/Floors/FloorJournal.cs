using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace SslRenewal.Benchmarks.Load.Floors;

/// <summary>Keeps what was asked and answered, the newest hundred thousand, as the service does: many in a transaction, a moment after the answer.</summary>
internal sealed class FloorJournal : IDisposable
{
    private const int AtOnce = 100;
    private const int Waiting = 16 * 1024;
    private const int WrittenBetween = 1_000;
    private const int Kept = 100_000;

    // As long as the service lets more come, in milliseconds; where the line is full, those that come wait.
    private const int Pause = 250;

    private readonly Channel<Entry> _entries = Channel.CreateBounded<Entry>(Waiting);
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _delete;

    public FloorJournal(SqliteConnection database)
    {
        using var create = new SqliteCommand(
            """
            CREATE TABLE journal (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, request_id TEXT NOT NULL, tenant INTEGER NOT NULL, user_key TEXT NOT NULL, at INTEGER NOT NULL, method TEXT NOT NULL, certificate_id INTEGER NOT NULL, parameters TEXT NOT NULL, answer TEXT NOT NULL);
            CREATE INDEX journal_tenant ON journal (tenant, id);
            """, database);
        _ = create.ExecuteNonQuery();

        _insert = new SqliteCommand("INSERT INTO journal (request_id, tenant, user_key, at, method, certificate_id, parameters, answer) VALUES ($id, 1, $user, $at, $method, $certificate, $parameters, $answer)", database);
        _insert.Parameters.AddRange([.. ((string[])["$id", "$user", "$at", "$method", "$certificate", "$parameters", "$answer"]).Select(name => new SqliteParameter { ParameterName = name })]);
        _delete = new SqliteCommand($"DELETE FROM journal WHERE id <= (SELECT max(id) FROM journal) - {Kept}", database);
        new Thread(Write) { IsBackground = true }.Start();
    }

    /// <summary>It waits for a place where more come than can be written.</summary>
    public ValueTask AddAsync(HttpRequest request, FloorRequest read, string answer) => _entries.Writer.WriteAsync(new(
        Guid.CreateVersion7(), read.UserKey, TimeProvider.System.GetUtcNow(), request.Method, read.CertificateId, request.QueryString.Value!.Replace(Fleet.ApiKey, "***", StringComparison.Ordinal), answer));

    public void Dispose()
    {
        _insert.Dispose();
        _delete.Dispose();
    }

    private void Write()
    {
        var written = 0;

        while (_entries.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            Thread.Sleep(Pause);

            while (_entries.Reader.TryPeek(out _))
            {
                using var transaction = _insert.Connection!.BeginTransaction();
                (_insert.Transaction, _delete.Transaction) = (transaction, transaction);

                for (var count = 0; count < AtOnce && _entries.Reader.TryRead(out var entry); count++, written++)
                {
                    Insert(entry);
                }

                if (written >= WrittenBetween)
                {
                    _ = _delete.ExecuteNonQuery();
                    written = 0;
                }

                transaction.Commit();
            }
        }
    }

    private void Insert(Entry entry)
    {
        object[] values = [entry.Id.ToString(), entry.UserKey, entry.At.ToUnixTimeMilliseconds(), entry.Method, entry.CertificateId, entry.Parameters, entry.Answer];

        for (var place = 0; place < values.Length; place++)
        {
            _insert.Parameters[place].Value = values[place];
        }

        _ = _insert.ExecuteNonQuery();
    }

    private sealed record Entry(Guid Id, string UserKey, DateTimeOffset At, string Method, int CertificateId, string Parameters, string Answer);
}
