using Microsoft.Data.Sqlite;

namespace SslRenewal.Benchmarks.Load.Floors;

/// <summary>The database of the floors on SQLite: the service's tables with the columns that a renewal needs, and no index but the primary keys.</summary>
internal static class SqliteFleet
{
    private const string Tables = """
        PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
        CREATE TABLE tenants (tenant INTEGER NOT NULL PRIMARY KEY, api_user_key TEXT NOT NULL, key_hash TEXT NOT NULL, next_certificate_id INTEGER NOT NULL, next_order_id INTEGER NOT NULL, next_transaction_id INTEGER NOT NULL);
        CREATE TABLE users (tenant INTEGER NOT NULL, user_key TEXT NOT NULL, balance INTEGER NOT NULL CHECK (balance >= 0), last_entry INTEGER NOT NULL, PRIMARY KEY (tenant, user_key));
        CREATE TABLE certificates (tenant INTEGER NOT NULL, certificate_id INTEGER NOT NULL, user_key TEXT NOT NULL, ssl_type TEXT NOT NULL, status TEXT NOT NULL, host_name TEXT NULL, sans INTEGER NOT NULL, years INTEGER NOT NULL,
            issued_at INTEGER NULL, expires_at INTEGER NULL, renewal_of INTEGER NULL, purchased_at INTEGER NOT NULL, PRIMARY KEY (tenant, certificate_id));
        CREATE TABLE open_renewals (tenant INTEGER NOT NULL, certificate_id INTEGER NOT NULL, renewal_id INTEGER NOT NULL, PRIMARY KEY (tenant, certificate_id));
        CREATE TABLE orders (tenant INTEGER NOT NULL, order_id INTEGER NOT NULL, transaction_id INTEGER NOT NULL, kind TEXT NOT NULL, user_key TEXT NOT NULL, certificate_id INTEGER NOT NULL, renews INTEGER NULL, years INTEGER NOT NULL,
            amount INTEGER NOT NULL, placed_at INTEGER NOT NULL, request TEXT NOT NULL, PRIMARY KEY (tenant, order_id));
        CREATE TABLE ledger (tenant INTEGER NOT NULL, user_key TEXT NOT NULL, entry INTEGER NOT NULL, at INTEGER NOT NULL, amount INTEGER NOT NULL, cause TEXT NOT NULL, order_id INTEGER NULL, PRIMARY KEY (tenant, user_key, entry));
        """;

    /// <returns>A connection to it whose commits are on the disk when they return.</returns>
    public static SqliteConnection Create(string file, Fleet fleet)
    {
        var database = new SqliteConnection($"Data Source={file}");
        database.Open();
        Run(database, Tables);

        using var transaction = database.BeginTransaction();
        var now = Fleet.Now.ToUnixTimeMilliseconds();

        Run(database, $"INSERT INTO tenants VALUES (1, '{Fleet.UserName(0).ToUpperInvariant()}', '{FloorRequest.Hash(Fleet.ApiKey)}', {Fleet.First + fleet.Certificates}, 1, 1)");
        Run(database, $"INSERT INTO users VALUES (1, '{Fleet.UserName(0).ToUpperInvariant()}', {fleet.Balance * 10_000L}, 1)");
        Run(database, $"""
            WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < {fleet.Certificates - 1})
            INSERT INTO certificates SELECT 1, {Fleet.First} + n, '{Fleet.UserName(0).ToUpperInvariant()}', '{Fleet.SslType}', 'Active', 'host-' || ({Fleet.First} + n) || '.example.com', 0, 1,
                {now} - 31536000000, {now} + 86400000 * ({Fleet.FirstDay} + n * 7919 % {Fleet.LastDay - Fleet.FirstDay}), NULL, {now} - 31536000000 FROM numbers
            """);
        transaction.Commit();

        return database;
    }

    private static void Run(SqliteConnection database, string statements)
    {
        using var command = database.CreateCommand();
        command.CommandText = statements;
        _ = command.ExecuteNonQuery();
    }
}
