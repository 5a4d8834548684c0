using System.Text;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Domain.Accounts;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Orders;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Orders;

namespace SslRenewal.Api.Tests.Scenario;

/// <summary>Scenarios while orders run: what is exported was so at one moment, and a load leaves nothing of what was before it.</summary>
public abstract class ScenarioConcurrencyTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task What_is_exported_while_orders_run_loads_back()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 10_000, certificates: 60));
        HashSet<string> exports = new(StringComparer.Ordinal);

        var writers = Task.WhenAll(Enumerable.Range(0, 4).Select(writer => RenewAsync(host, Enumerable.Range(501904 + (15 * writer), 15))));
        do
        {
            _ = exports.Add(await host.Client.GetStringAsync(new Uri("/manage/scenario", UriKind.Relative)));
        }
        while (!writers.IsCompleted);

        await writers;
        await LoadsBackAsync(exports, certificates: 60);
    }

    [DatabaseFact]
    public async Task An_order_that_is_placed_in_the_middle_of_an_export_is_not_in_it()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(certificates: 1_000));
        await using var scope = host.Services.CreateAsyncScope();
        await using var written = new InterruptedStream(() => RenewAsync(host, [501904]));

        await scope.ServiceProvider.GetRequiredService<ScenarioService>().WriteAsync(written, CancellationToken.None);

        Assert.Equal(1, (await host.ReadAccountAsync()).Orders);
        await LoadsBackAsync([Encoding.UTF8.GetString(written.ToArray())], certificates: 1_000);
    }

    [DatabaseFact]
    public async Task An_export_waits_for_no_writer()
    {
        await using var database = await ScenarioDatabase.StartedAsync(kind);
        await database.LoadAsync(Renewals.Scenario());
        var before = await database.ExportAsync();

        await database.UseAsync(async writer =>
        {
            await using var transaction = await writer.BeginWriteAsync();
            await writer.Tenants.ExecuteUpdateAsync(set => set.SetProperty(row => row.Locked, true));

            Assert.Equal(before, await database.ExportAsync());
        });
    }

    private static async Task RenewAsync(SslRenewalHost host, IEnumerable<int> certificates)
    {
        foreach (var certificate in certificates)
        {
            Assert.True((await host.SendAsync(Renewals.Of(certificate))).IsOk);
        }
    }

    // The load refuses a balance that is not its ledger's sum, and an order without its certificate; a certificate without its order is counted.
    private async Task LoadsBackAsync(IEnumerable<string> exports, int certificates)
    {
        await using var database = await ScenarioDatabase.StartedAsync(kind);

        foreach (var export in exports)
        {
            var summary = await database.LoadAsync(export);

            Assert.Equal(certificates, summary.Certificates - summary.Orders);
            Assert.Equal(export, await database.ExportAsync());
        }
    }
}

public sealed class SqliteScenarioConcurrencyTests() : ScenarioConcurrencyTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlScenarioConcurrencyTests() : ScenarioConcurrencyTests(DatabaseKind.PostgreSql)
{
    private const int Tenant = 1;

    [DatabaseFact]
    public async Task A_load_waits_for_an_order_and_clears_what_it_leaves()
    {
        await using var database = await ScenarioDatabase.StartedAsync(DatabaseKind.PostgreSql);
        await database.LoadAsync(Renewals.Scenario());
        Task<ScenarioSummary>? load = null;

        await database.UseAsync(async order =>
        {
            await using var transaction = await order.BeginWriteAsync();
            Assert.True(await order.LockTenantAsync(Tenant));
            order.AddRange(Order());
            await order.SaveChangesAsync();

            load = database.LoadDemoAsync();
            await WaitUntilWaitedForAsync(order, load);
            Assert.False(load.IsCompleted);
            await transaction.CommitAsync();
        });

        Assert.Equal(4, (await load!).Accounts);
        Assert.Equal([2, 3, 4, 5], (await database.RowsAsync<TenantRow>()).Select(row => row.Tenant).Order());
        Assert.DoesNotContain(Tenant, (await database.RowsAsync<CertificateRow>()).Select(row => row.Tenant));
        Assert.DoesNotContain(Tenant, (await database.RowsAsync<OpenRenewalRow>()).Select(row => row.Tenant));
        Assert.DoesNotContain(Tenant, (await database.RowsAsync<OrderRow>()).Select(row => row.Tenant));
        Assert.DoesNotContain(Tenant, (await database.RowsAsync<LedgerRow>()).Select(row => row.Tenant));
        Assert.DoesNotContain(Tenant, (await database.RowsAsync<UserRow>()).Select(row => row.Tenant));
    }

    // What an order adds. It changes its user, too, which is left out: that would hold a load up as well, later.
    private static object[] Order() =>
    [
        new OrderRow { Tenant = Tenant, OrderId = 1, TransactionId = 1, Kind = OrderKind.Renew, UserKey = "APIEXAMPLE", CertificateId = 501905, Renews = 501904, Years = 1, Amount = 9, PlacedAt = ScenarioDatabase.Now },
        new CertificateRow { Tenant = Tenant, CertificateId = 501905, UserKey = "APIEXAMPLE", SslType = "PositiveSSL", Status = CertificateStatus.NewRenewal, Sans = 0, Years = 1, PurchasedAt = DateTimeOffset.UnixEpoch, RenewalOf = 501904 },
        new OpenRenewalRow { Tenant = Tenant, CertificateId = 501904, RenewalId = 501905 },
        new LedgerRow { Tenant = Tenant, UserKey = "APIEXAMPLE", Entry = 2, At = ScenarioDatabase.Now, Amount = -9, Cause = LedgerCause.Renew, OrderId = 1 },
    ];

    private static async Task WaitUntilWaitedForAsync(RenewalDbContext holder, Task other)
    {
        var isWaitedFor = false;

        while (!isWaitedFor && !other.IsCompleted)
        {
            isWaitedFor = await holder.Database.SqlQuery<bool>($"""SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))) AS "Value" """).SingleAsync();
        }
    }
}
