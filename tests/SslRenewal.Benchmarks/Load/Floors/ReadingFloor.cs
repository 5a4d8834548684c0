using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace SslRenewal.Benchmarks.Load.Floors;

/// <summary>Floor (e): what answering getInfo, or a renewal that is refused, takes at least where the database is asked each time and a journal is kept: one prepared statement, an answer written by hand, and a row that joins others in a transaction.</summary>
internal static class ReadingFloor
{
    public static async Task RunAsync(int port, string file, Fleet fleet)
    {
        await using var database = SqliteFleet.Create(file, fleet);
        using var journal = new FloorJournal(database);
        var readers = new ConcurrentBag<Reader>();

        await FloorServer.RunAsync(port, AnswerAsync);

        foreach (var reader in readers)
        {
            reader.Dispose();
        }

        async Task AnswerAsync(HttpContext context)
        {
            var request = FloorRequest.Of(context.Request);
            var reader = readers.TryTake(out var idle) ? idle : new Reader(file);
            var answer = reader.Find(request) is not { } found || !request.HasKey(found.KeyHash) ? Encoding.UTF8.GetString(FloorAnswer.Refused)
                : request.SslType.Length > 0 ? FloorAnswer.TooLong
                : FloorAnswer.Info(found.Status, found.SslType, found.HostName, found.IssuedAt, found.ExpiresAt);

            readers.Add(reader);
            await journal.AddAsync(context.Request, request, answer);
            await FloorAnswer.WriteAsync(context, Encoding.UTF8.GetBytes(answer));
        }
    }

    private sealed record Found(string KeyHash, string Status, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, string SslType, string HostName);

    private sealed class Reader : IDisposable
    {
        private readonly SqliteCommand _look;
        private readonly SqliteParameter _apiUser = new("$api_user", SqliteType.Text);
        private readonly SqliteParameter _user = new("$user", SqliteType.Text);
        private readonly SqliteParameter _certificate = new("$certificate", SqliteType.Integer);

        public Reader(string file)
        {
            var database = new SqliteConnection($"Data Source={file};Pooling=False");
            database.Open();
            _look = new SqliteCommand(
                """
                SELECT t.key_hash, c.status, c.issued_at, c.expires_at, c.ssl_type, c.host_name
                FROM tenants t JOIN users u ON u.tenant = t.tenant AND u.user_key = $user JOIN certificates c ON c.tenant = t.tenant AND c.certificate_id = $certificate AND c.user_key = u.user_key
                WHERE t.api_user_key = $api_user
                """, database);
            _look.Parameters.AddRange([_apiUser, _user, _certificate]);
            _look.Prepare();
        }

        public void Dispose()
        {
            _look.Connection?.Dispose();
            _look.Dispose();
        }

        public Found? Find(FloorRequest request)
        {
            (_apiUser.Value, _user.Value, _certificate.Value) = (request.ApiUserKey, request.UserKey, request.CertificateId);

            using var row = _look.ExecuteReader();
            return row.Read()
                ? new(row.GetString(0), row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)), row.GetString(4), row.GetString(5))
                : null;
        }
    }
}
