using SslRenewal.Benchmarks.Load.Floors;
using SslRenewal.Benchmarks.Load.Serving;

namespace SslRenewal.Benchmarks.Load.Targets;

/// <summary>Renewals on a PostgreSQL server of its own, which keeps what it has answered.</summary>
internal static class PostgreSqlTargets
{
    private const double OfFloor = 0.9;
    private const double OfOneTenant = 1;
    private const int Tenants = 64;

    /// <summary>Beside floor (d).</summary>
    public static async Task<IReadOnlyList<Verdict>> FloorAsync(Publication program, int rounds, TextWriter report)
    {
        await using var postgres = await PostgreSqlServer.StartAsync();
        var (ofFloor, ofService) = (await postgres.CreateAsync("floor"), await postgres.CreateAsync("service"));
        await using var floor = await Servers.FloorAsync(FloorCommand.PostgreSql, One, ofFloor);
        await using var service = await Servers.ServiceAsync(program, One, ofService);
        var (d, own) = (Of("floor (d), a transaction a renewal", One, floor), Of("the service", One, service));

        await Task.WhenAll(PostgreSqlServer.SettleAsync(ofFloor), PostgreSqlServer.SettleAsync(ofService));
        await Rounds.RunAsync([d, own], rounds);

        await report.WriteLineAsync(Figures.Table("renew on PostgreSQL", d, own));
        return [Verdict.AtLeast("renew on PostgreSQL, requests/s of floor (d)", Figures.Ratio(own, d, round => round.Seen.PerSecond), OfFloor)];
    }

    /// <summary>Of many accounts in turn, beside one.</summary>
    public static async Task<IReadOnlyList<Verdict>> TenantsAsync(Publication program, int rounds, TextWriter report)
    {
        var fleet = new Fleet(Fleet.Usual / Tenants, Tenants);
        await using var postgres = await PostgreSqlServer.StartAsync();
        var (ofOne, ofMany) = (await postgres.CreateAsync("one"), await postgres.CreateAsync("many"));
        await using var one = await Servers.ServiceAsync(program, One, ofOne);
        await using var many = await Servers.ServiceAsync(program, fleet, ofMany);
        var (single, several) = (Of("one account", One, one), Of($"{Tenants} accounts", fleet, many));

        await Task.WhenAll(PostgreSqlServer.SettleAsync(ofOne), PostgreSqlServer.SettleAsync(ofMany));
        await Rounds.RunAsync([single, several], rounds);

        await report.WriteLineAsync(Figures.Table("renew on PostgreSQL", single, several));
        return [Verdict.AtLeast($"renew on PostgreSQL, requests/s of {Tenants} accounts to one", Figures.Ratio(several, single, round => round.Seen.PerSecond), OfOneTenant)];
    }

    /// <summary>By two replicas on one database, beside one.</summary>
    public static async Task<IReadOnlyList<Verdict>> ReplicasAsync(Publication program, int rounds, TextWriter report)
    {
        var fleet = new Fleet(Fleet.Usual / Tenants, Tenants);
        await using var postgres = await PostgreSqlServer.StartAsync();
        var (ofOne, ofTwo) = (await postgres.CreateAsync("one"), await postgres.CreateAsync("two"));
        await using var alone = await Servers.ServiceAsync(program, fleet, ofOne);
        await using var first = await Servers.ServiceAsync(program, fleet, ofTwo);
        await using var second = await Servers.ServiceAsync(program, fleet, ofTwo);
        var (one, two) = (Of("one replica", fleet, alone), Of("two replicas", fleet, first, second));

        await Task.WhenAll(PostgreSqlServer.SettleAsync(ofOne), PostgreSqlServer.SettleAsync(ofTwo));
        await Rounds.RunAsync([one, two], rounds);

        await report.WriteLineAsync(Figures.Table($"renew on PostgreSQL, {Tenants} accounts", one, two));
        return [Verdict.Only("renew on PostgreSQL, requests/s of two replicas to one", Figures.Ratio(two, one, round => round.Seen.PerSecond))];
    }

    private static Fleet One { get; } = new(Fleet.Usual);

    private static Side Of(string name, Fleet fleet, params Server[] servers) => new(name, servers, [.. Enumerable.Range(0, fleet.Accounts).Select(Requests.Renew)], fleet.Certificates) { UsesUp = true };
}
