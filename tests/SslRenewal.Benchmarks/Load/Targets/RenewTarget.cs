using SslRenewal.Benchmarks.Load.Floors;
using SslRenewal.Benchmarks.Load.Serving;

namespace SslRenewal.Benchmarks.Load.Targets;

/// <summary>Renewals, beside both floors on SQLite.</summary>
internal static class RenewTarget
{
    private const double OfSqlite = 1;
    private const double OfGroupCommit = 0.7;

    public static async Task<IReadOnlyList<Verdict>> RunAsync(Publication program, int rounds, TextWriter report)
    {
        var fleet = new Fleet(Fleet.Usual);
        await using var sqlite = await Servers.FloorAsync(FloorCommand.Sqlite, fleet);
        await using var groupCommit = await Servers.FloorAsync(FloorCommand.GroupCommit, fleet);
        await using var service = await Servers.ServiceAsync(program, fleet);
        var (b, c, own) = (Of("floor (b), a transaction a renewal", sqlite), Of("floor (c), group commit", groupCommit), Of("the service", service));

        await Rounds.RunAsync([b, c, own], rounds);

        await report.WriteLineAsync(Figures.Table("renew", b, c, own));
        return
        [
            Verdict.AtLeast("renew, requests/s of floor (b)", Figures.Ratio(own, b, round => round.Seen.PerSecond), OfSqlite),
            Verdict.AtLeast("renew, requests/s of floor (c)", Figures.Ratio(own, c, round => round.Seen.PerSecond), OfGroupCommit),
        ];
    }

    private static Side Of(string name, Server server) => new(name, [server], [Requests.Renew()], Fleet.Usual) { UsesUp = true };
}
