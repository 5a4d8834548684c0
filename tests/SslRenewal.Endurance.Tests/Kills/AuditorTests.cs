using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Tests.Published;
using SslRenewal.Persistence;

namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>The auditor finds what is changed behind the service's back.</summary>
public sealed class AuditorTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    // What is done to a database, and how what the auditor says of it begins.
    private static readonly IReadOnlyList<(string Statement, string Says)> Crimes =
    [
        ("DELETE FROM orders WHERE order_id = 3 AND tenant = (SELECT min(tenant) FROM orders)", "Answered and not stored so"),
        ("UPDATE orders SET amount = amount + 1 WHERE order_id = 3", "Answered and not stored so"),
        ("UPDATE orders SET order_id = 777777 WHERE order_id = 3", "Answered and not stored so"),
        ("INSERT INTO orders SELECT tenant, 777777, 777777, kind, user_key, certificate_id, renews, years, amount, promotion_code, placed_at, request FROM orders WHERE order_id = 3", "Nobody asked for order 777777"),
        ("UPDATE users SET balance = balance + 1", "The balance of north is"),
        ("DELETE FROM ledger WHERE order_id = 3", "Order 3 of tenant"),
        ("UPDATE tenants SET next_order_id = next_order_id + 1", "The orders of tenant"),
        ("UPDATE tenants SET next_certificate_id = next_certificate_id + 1", "The certificates of tenant"),
        ("DELETE FROM open_renewals WHERE (tenant, renewal_id) IN (SELECT tenant, certificate_id FROM certificates WHERE status = 'NewRenewal')", "Certificate"),
        ("UPDATE certificates SET status = 'Replaced' WHERE status = 'Cancelled'", "Answered and not so"),
        ("DELETE FROM certificate_events WHERE entry = 1", "The history of"),
        ("UPDATE certificate_counts SET count = count + 1", "Not what the desk counts"),
        ("UPDATE orders SET request = (SELECT upper('{REFUSED}')) WHERE order_id = 3", "Refused and stored all the same"),
    ];

    [Fact]
    public async Task Whatever_is_taken_added_or_changed_is_noticed()
    {
        var load = new Load(seed: 3);
        await load.BeginAsync(service.Client);
        await load.RunAsync(service.Client, answers: 600, () => Task.CompletedTask);
        await service.KillAsync();

        Assert.Empty(await AuditAsync(load, ""));

        foreach (var (statement, says) in Crimes)
        {
            Assert.Contains(await AuditAsync(load, statement), violation => violation.StartsWith(says, StringComparison.Ordinal));
        }
    }

    private async Task<IReadOnlyList<string>> AuditAsync(Load load, string statement)
    {
        await using var copy = SqliteTestFiles.CreateEmpty();
        var file = copy.Address.ConnectionString["Data Source=".Length..];

        foreach (var path in Directory.EnumerateFiles(service.Folder, "sslrenewal.db*"))
        {
            File.Copy(path, file + Path.GetFileName(path)["sslrenewal.db".Length..]);
        }

        await using (var services = new ServiceCollection().AddPersistence(copy.Address).BuildServiceProvider())
        {
            await using var scope = services.CreateAsyncScope();
            var refused = load.Notebook.Heard.OfType<Heard.Refused>().First(heard => heard.RequestId != Guid.Empty).RequestId;
            _ = await scope.ServiceProvider.GetRequiredService<RenewalDbContext>().Database.ExecuteSqlRawAsync(statement.Replace("{REFUSED}", $"{refused}", StringComparison.Ordinal));
        }

        return await Auditor.AuditAsync(copy.Address, load.Notebook);
    }
}
