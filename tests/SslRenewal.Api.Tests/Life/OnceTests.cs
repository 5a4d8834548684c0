using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Tests.Mail;
using SslRenewal.Domain.Accounts;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Life;

/// <summary>What falls due happens once, however many look at the moment it does.</summary>
public abstract class OnceTests(DatabaseKind kind)
{
    protected static DateTimeOffset End { get; } = Lives.Noon.AddDays(365);

    [DatabaseFact]
    public async Task A_hundred_requests_at_the_moment_something_falls_due_find_it_done_once()
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var host = await SslRenewalHost.StartOnAsync(database);

        await LookAtOnceAsync([host]);
    }

    protected static async Task LookAtOnceAsync(IReadOnlyList<SslRenewalHost> hosts)
    {
        var host = hosts[0];
        await host.LoadAsync(Lives.Scenario(refundUnactivated: true));
        var (lapsing, active) = (await host.BuyAsync(), await host.BeginAsync());
        _ = await host.LifeAsync(active);

        await host.MoveUnseenAsync(End.AddDays(-1));
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(at => hosts[at % hosts.Count].SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.getInfo&CertificateID={active}")));
        var leaves = (await host.LifeAsync(active)).Leaves.Count;
        await host.MoveUnseenAsync(End);
        var late = await Task.WhenAll(Enumerable.Range(0, 100).Select(at => hosts[at % hosts.Count].SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.getInfo&CertificateID={lapsing}")));

        Assert.All(answers, answer => Assert.Equal("active", answer["Status"]));
        Assert.All(late, answer => Assert.Equal("cancelled", answer["Status"]));
        Assert.Equal(leaves, (await host.LifeAsync(active)).Leaves.Select(leaf => leaf.NotBefore).Distinct().Count());
        Assert.Equal(leaves + 5, (await host.MailsAsync()).Count);
        Assert.Equal(2, (await host.LifeAsync(lapsing)).History.Count);
        Assert.Equal(1, await host.LookAsync(rows => rows.Ledger.CountAsync(row => row.Cause == LedgerCause.Refund)));
        Assert.Equal(new Account("apiexample", 991m, 991m, Orders: 2, Certificates: 2), await host.ReadAccountAsync());
        Assert.DoesNotContain(hosts.SelectMany(each => each.Log.All), line => line.StartsWith("Error", StringComparison.Ordinal));
    }
}

public sealed class SqliteOnceTests() : OnceTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlOnceTests() : OnceTests(DatabaseKind.PostgreSql)
{
    [DatabaseFact]
    public async Task Two_services_on_one_database_that_look_at_the_same_time_do_it_once()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        await using var one = await SslRenewalHost.StartOnAsync(database);
        await using var other = await SslRenewalHost.StartOnAsync(database);

        await LookAtOnceAsync([one, other]);
    }

    [DatabaseFact]
    public async Task A_move_at_one_service_is_seen_at_the_other()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        await using var one = await SslRenewalHost.StartOnAsync(database);
        await using var other = await SslRenewalHost.StartOnAsync(database);
        await one.LoadAsync(Lives.Scenario());
        var id = await one.BuyAsync();

        await Task.WhenAll(one.MoveAsync(End), other.MoveAsync(End));

        Assert.Equal(("CANCELLED", 2), ((await other.LifeAsync(id)).Status, (await one.LifeAsync(id)).History.Count));
    }
}
