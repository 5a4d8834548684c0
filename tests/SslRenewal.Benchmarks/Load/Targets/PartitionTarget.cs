using SslRenewal.Benchmarks.Load.Serving;

namespace SslRenewal.Benchmarks.Load.Targets;

/// <summary>Renewals of one account and of many on tables that docs/deploy/partitions.sql has split by tenant, beside whole ones.</summary>
internal static class PartitionTarget
{
    private const int Tenants = 64;

    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "Load", "partitions.sql");

    public static async Task<IReadOnlyList<Verdict>> RunAsync(Publication program, int rounds, TextWriter report)
    {
        var (one, many) = (new Fleet(Fleet.Usual), new Fleet(Fleet.Usual / Tenants, Tenants));
        await using var postgres = await PostgreSqlServer.StartAsync();
        await using var oneWhole = await StartAsync("one_whole", one, isSplit: false);
        await using var oneSplit = await StartAsync("one_split", one, isSplit: true);
        await using var manyWhole = await StartAsync("many_whole", many, isSplit: false);
        await using var manySplit = await StartAsync("many_split", many, isSplit: true);
        Side[] sides = [Of("one account, whole", one, oneWhole), Of("one account, split", one, oneSplit), Of($"{Tenants} accounts, whole", many, manyWhole), Of($"{Tenants} accounts, split", many, manySplit)];

        await Rounds.RunAsync(sides, rounds);

        await report.WriteLineAsync(Figures.Table("renew on PostgreSQL, certificates, orders, ledger, events and open renewals in 8 parts", sides));
        return
        [
            Verdict.Only("renew of one account, requests/s of split tables to whole ones", Figures.Ratio(sides[1], sides[0], round => round.Seen.PerSecond)),
            Verdict.Only($"renew of {Tenants} accounts, requests/s of split tables to whole ones", Figures.Ratio(sides[3], sides[2], round => round.Seen.PerSecond)),
        ];

        async Task<Server> StartAsync(string name, Fleet fleet, bool isSplit)
        {
            var database = await postgres.CreateAsync(name);

            // Its first start makes the tables and loads the fleet.
            await using (await Servers.ServiceAsync(program, fleet, database))
            {
            }

            if (isSplit)
            {
                await PostgreSqlServer.ExecuteAsync(database, await File.ReadAllTextAsync(Script));
            }

            await PostgreSqlServer.SettleAsync(database);
            return await Servers.ServiceAsync(program, fleet, database);
        }
    }

    private static Side Of(string name, Fleet fleet, Server server) => new(name, [server], [.. Enumerable.Range(0, fleet.Accounts).Select(Requests.Renew)], fleet.Certificates) { UsesUp = true };
}
