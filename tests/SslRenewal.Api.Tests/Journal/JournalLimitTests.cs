using System.Net;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Journal;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Orders;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Journal;

/// <summary>The journal is bounded in memory and on the disk, and no request suffers from it.</summary>
public abstract class JournalLimitTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task The_oldest_go_where_there_are_too_many()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        await FillAsync(host, JournalStore.MaxEntries + 500);

        _ = await host.SendAsync(Renewals.Of(501904));
        _ = await host.ReadJournalAsync("?pageSize=1");

        await using var scope = host.Services.CreateAsyncScope();
        var journal = scope.ServiceProvider.GetRequiredService<RenewalDbContext>().Journal;
        Assert.Equal(JournalStore.MaxEntries, await journal.CountAsync());
        Assert.Equal("namecheap.ssl.renew", (await journal.OrderBy(row => row.Id).LastAsync()).Command);
    }

    [DatabaseFact]
    public async Task A_database_that_is_away_holds_up_no_request_and_loses_what_memory_cannot_hold()
    {
        var broken = new BrokenCommit { AfterCommit = true };
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(), services: services =>
        {
            broken.Join(services);

            // Whoever waited for a time to pass would wait for good.
            _ = services.AddSingleton<TimeProvider>(new TurnedTime());
        });
        var journal = host.Services.GetRequiredService<RequestJournal>();
        _ = await host.SendAsync(Renewals.Of(501904));

        broken.BreaksEverything = true;
        Assert.False(await journal.FlushAsync(RequestJournal.Patience, CancellationToken.None));
        var answer = await host.SendAsync(Renewals.Of(501904));
        await AddAsync(journal, RequestJournal.MaxWaiting).WaitAsync(TimeSpan.FromMinutes(2));
        var waited = journal.Waiting;
        broken.BreaksEverything = false;
        var kept = await host.ReadJournalAsync("?pageSize=1000&command=namecheap.ssl.renew");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal(RequestJournal.MaxWaiting, waited);
        Assert.Empty(kept);
        Assert.Contains(host.Log.All, line => line.Contains("2 entries of the journal of requests were dropped", StringComparison.Ordinal));
        Assert.Equal(0, journal.Waiting);
    }

    [DatabaseFact]
    public async Task Where_more_come_than_are_written_requests_wait_and_nothing_is_lost()
    {
        // However slow the database is: no patience ends in a time that stands.
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(), services: services => services.AddSingleton<TimeProvider>(new TurnedTime()));
        var journal = host.Services.GetRequiredService<RequestJournal>();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => AddAsync(journal, 2000)))).WaitAsync(TimeSpan.FromMinutes(2));
        Assert.True(await journal.FlushAsync(TimeSpan.FromMinutes(1), CancellationToken.None));

        await using var scope = host.Services.CreateAsyncScope();
        Assert.Equal(8000, await scope.ServiceProvider.GetRequiredService<RenewalDbContext>().Journal.CountAsync());
    }

    [DatabaseFact]
    public async Task Entries_that_waited_of_an_account_that_has_gone_are_not_written()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        var journal = host.Services.GetRequiredService<RequestJournal>();
        var gone = new Caller(Tenant: 4711, "GONE", new Buyer("gone", IsSubUser: false), DateTimeOffset.UnixEpoch, MayMeetFaults: false);

        await journal.AddAsync(Note(new ApiCall(CommandTable.All[0], CommandTable.All[0].Name, gone, new RequestParameters(), Guid.CreateVersion7(), StartedAt: 0)));
        await journal.AddAsync(Note(call: null));
        Assert.True(await journal.FlushAsync(TimeSpan.FromMinutes(1), CancellationToken.None));

        await using var scope = host.Services.CreateAsyncScope();
        Assert.Null(Assert.Single(await scope.ServiceProvider.GetRequiredService<RenewalDbContext>().Journal.Select(row => row.Tenant).ToListAsync()));
    }

    private static async Task AddAsync(RequestJournal journal, int count)
    {
        for (var entry = 0; entry < count; entry++)
        {
            await journal.AddAsync(Note(call: null));
        }
    }

    private static RequestNote Note(ApiCall? call) => new() { RequestId = Guid.CreateVersion7(), At = DateTimeOffset.UnixEpoch, Method = "GET", Call = call };

    // By the database itself: so many requests would take a minute.
    private static async Task FillAsync(SslRenewalHost host, int count)
    {
        await using var scope = host.Services.CreateAsyncScope();

        _ = await scope.ServiceProvider.GetRequiredService<RenewalDbContext>().Database.ExecuteSqlRawAsync("""
            WITH RECURSIVE numbers(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < {0})
            INSERT INTO journal (request_id, at, method, parameters, status, is_repeat, microseconds)
            SELECT {1}, number, 'GET', '{{}}', 200, {2}, 1 FROM numbers
            """, count, Guid.CreateVersion7(), false);
    }
}

public sealed class SqliteJournalLimitTests() : JournalLimitTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlJournalLimitTests() : JournalLimitTests(DatabaseKind.PostgreSql);
