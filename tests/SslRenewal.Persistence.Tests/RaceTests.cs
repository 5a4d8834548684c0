using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Tests;

namespace SslRenewal.Persistence.Tests;

/// <summary>What the database promises to those who write at once.</summary>
public abstract class RaceTests(DatabaseKind kind) : PersistenceTest(kind)
{
    private const int Racers = 8;

    [DatabaseFact]
    public async Task Of_those_who_renew_a_certificate_at_once_one_wins()
    {
        var won = await RaceAsync(async (database, racer) =>
        {
            _ = database.Add(Rows.OpenRenewal(certificateId: 501904, renewalId: racer));
            _ = await database.SaveChangesAsync();
        });

        Assert.Equal(Assert.Single(won), (await Open().OpenRenewals.SingleAsync()).RenewalId);
    }

    [DatabaseFact]
    public async Task Of_those_who_spend_a_balance_at_once_as_many_win_as_it_pays_for()
    {
        await AddAsync(Rows.WithBalance(20m));

        var won = await RaceAsync((database, _) => database.Users.ExecuteUpdateAsync(set => set.SetProperty(row => row.Balance, row => row.Balance - 9m)));

        Assert.Equal(2, won.Count);
        Assert.Equal(2m, (await Open().Users.SingleAsync()).Balance);
    }

    [DatabaseFact]
    public async Task Of_those_who_use_a_promotion_at_once_as_many_win_as_its_limit_says()
    {
        await AddAsync(Rows.Usage(used: 0, limit: 3));

        var won = await RaceAsync((database, _) => database.PromotionUsage.ExecuteUpdateAsync(set => set.SetProperty(row => row.Used, row => row.Used + 1)));

        Assert.Equal(3, won.Count);
        Assert.Equal(3, (await Open().PromotionUsage.SingleAsync()).Used);
    }

    /// <summary>Lets processes that share nothing but the database write at once, and answers with the numbers of those that committed.</summary>
    private async Task<IReadOnlyList<int>> RaceAsync(Func<RenewalDbContext, int, Task> write)
    {
        using var start = new Barrier(Racers);

        var outcomes = await Task.WhenAll(Enumerable.Range(1, Racers).Select(racer => (racer, Database: OpenElsewhere())).ToArray().Select(entry => RunAsync(entry.racer, entry.Database)));

        return [.. outcomes.OfType<int>()];

        // A thread of its own: racers that wait for each other must not wait for the pool.
        Task<int?> RunAsync(int racer, RenewalDbContext database) => Task.Factory.StartNew(
            async () =>
            {
                start.SignalAndWait();

                try
                {
                    await using var transaction = await database.BeginWriteAsync();
                    await write(database, racer);
                    await transaction.CommitAsync();
                    return (int?)racer;
                }
                catch (Exception refusal) when (refusal is DbUpdateException or DbException)
                {
                    return null;
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap();
    }
}

public sealed class SqliteRaceTests() : RaceTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlRaceTests() : RaceTests(DatabaseKind.PostgreSql);
