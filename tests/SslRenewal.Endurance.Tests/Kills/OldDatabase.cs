using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence;

namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>A database that the first version of the service left: an account with certificates, of which some are renewed.</summary>
internal static class OldDatabase
{
    public const string Account = "north";

    /// <summary>The first certificate that is not renewed.</summary>
    public const int Unrenewed = Renewed + 1;

    private const int Loaded = 2 * Fleet.Certificates;
    private const int Renewed = 300;

    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind)
    {
        var old = await TestDatabase.CreateEmptyAsync(kind);
        await using var services = new ServiceCollection().AddPersistence(old.Address).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>().Database;

        await database.MigrateAsync(database.GetMigrations().First());

        foreach (var statement in Statements)
        {
            _ = await database.ExecuteSqlRawAsync(statement);
        }

        return old;
    }

    // It stands on 2026-11-21 at noon, in milliseconds; a certificate expires within the fifty days after that. Money is in ten-thousandths.
    private static IReadOnlyList<string> Statements { get; } =
    [
        $"INSERT INTO service (id, clock_at, refund_unactivated, next_tenant) VALUES (1, {Noon}, FALSE, 2) ON CONFLICT (id) DO UPDATE SET clock_at = excluded.clock_at, next_tenant = 2",
        $"INSERT INTO tenants (tenant, api_user_key, key_hash, locked, allowed_ips, next_certificate_id, next_order_id, next_transaction_id) VALUES (1, 'NORTH', '{KeyHash}', FALSE, '', {Loaded + Renewed + 1}, {Renewed + 1}, {Renewed + 1})",
        $"INSERT INTO users (tenant, user_key, name, is_sub_user, balance, last_entry) VALUES (1, 'NORTH', '{Account}', FALSE, {1_000_000_0000 - (Renewed * 9_0000)}, {Renewed + 1})",
        $"{Counted(Loaded)} INSERT INTO certificates (tenant, certificate_id, user_key, ssl_type, status, host_name, sans, years, issued_at, expires_at) SELECT 1, i, 'NORTH', 'Standard SSL', 'Active', 'www.example.com', 0, 1, {Noon} - 86400000, {Noon} + CAST(86400000 AS BIGINT) * (i % 50 + 1) FROM n",
        $"{Counted(Renewed)} INSERT INTO certificates (tenant, certificate_id, user_key, ssl_type, status, sans, years, renewal_of) SELECT 1, {Loaded} + i, 'NORTH', 'Standard SSL', 'NewRenewal', 0, 1, i FROM n",
        $"{Counted(Renewed)} INSERT INTO open_renewals (tenant, certificate_id, renewal_id) SELECT 1, i, {Loaded} + i FROM n",
        $"{Counted(Renewed)} INSERT INTO orders (tenant, order_id, transaction_id, kind, user_key, certificate_id, renews, years, amount, placed_at) SELECT 1, i, i, 'Renew', 'NORTH', {Loaded} + i, i, 1, 90000, {Noon} FROM n",
        $"INSERT INTO ledger (tenant, user_key, entry, at, amount, cause) VALUES (1, 'NORTH', 1, {Noon}, {1_000_000_0000}, 'Opening')",
        $"{Counted(Renewed)} INSERT INTO ledger (tenant, user_key, entry, at, amount, cause, order_id) SELECT 1, 'NORTH', 1 + i, {Noon}, -90000, 'Renew', i FROM n",
    ];

    private static string Noon => DateTimeOffset.Parse("2026-11-21T12:00:00Z", CultureInfo.InvariantCulture).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private static string KeyHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Fleet.Key)));

    private static string Counted(int count) => FormattableString.Invariant($"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})");
}
