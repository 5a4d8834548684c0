using Npgsql;

namespace SslRenewal.Benchmarks.Load.Floors;

/// <summary>The database of the floor on PostgreSQL: the service's tables with the columns that a renewal needs, and no index but the primary keys.</summary>
internal static class PostgreSqlFleet
{
    private const string Tables = """
        CREATE TABLE tenants (tenant integer PRIMARY KEY, api_user_key text NOT NULL, key_hash text NOT NULL, next_certificate_id integer NOT NULL, next_order_id integer NOT NULL, next_transaction_id integer NOT NULL) WITH (fillfactor = 10);
        CREATE TABLE users (tenant integer, user_key text, balance bigint NOT NULL CHECK (balance >= 0), last_entry integer NOT NULL, PRIMARY KEY (tenant, user_key)) WITH (fillfactor = 10);
        CREATE TABLE certificates (tenant integer, certificate_id integer, user_key text NOT NULL, ssl_type text NOT NULL, status text NOT NULL, host_name text NULL, sans integer NOT NULL, years integer NOT NULL,
            issued_at bigint NULL, expires_at bigint NULL, renewal_of integer NULL, purchased_at bigint NOT NULL, PRIMARY KEY (tenant, certificate_id));
        CREATE TABLE open_renewals (tenant integer, certificate_id integer, renewal_id integer NOT NULL, PRIMARY KEY (tenant, certificate_id));
        CREATE TABLE orders (tenant integer, order_id integer, transaction_id integer NOT NULL, kind text NOT NULL, user_key text NOT NULL, certificate_id integer NOT NULL, renews integer NULL, years integer NOT NULL,
            amount bigint NOT NULL, placed_at bigint NOT NULL, request uuid NOT NULL, PRIMARY KEY (tenant, order_id));
        CREATE TABLE ledger (tenant integer, user_key text, entry integer, at bigint NOT NULL, amount bigint NOT NULL, cause text NOT NULL, order_id integer NULL, PRIMARY KEY (tenant, user_key, entry));
        """;

    public static async Task CreateAsync(NpgsqlDataSource database, Fleet fleet)
    {
        var now = Fleet.Now.ToUnixTimeMilliseconds();
        var user = Fleet.UserName(0).ToUpperInvariant();

        await using var command = database.CreateCommand($"""
            {Tables}
            INSERT INTO tenants VALUES (1, '{user}', '{FloorRequest.Hash(Fleet.ApiKey)}', {Fleet.First + fleet.Certificates}, 1, 1);
            INSERT INTO users VALUES (1, '{user}', {fleet.Balance * 10_000L}, 1);
            INSERT INTO certificates SELECT 1, {Fleet.First} + n, '{user}', '{Fleet.SslType}', 'Active', 'host-' || ({Fleet.First} + n) || '.example.com', 0, 1,
                {now} - 31536000000, {now} + 86400000::bigint * ({Fleet.FirstDay} + n::bigint * 7919 % {Fleet.LastDay - Fleet.FirstDay}), NULL, {now} - 31536000000 FROM generate_series(0, {fleet.Certificates - 1}) AS numbers (n);
            """);
        command.CommandTimeout = 0;
        _ = await command.ExecuteNonQueryAsync();
    }
}
