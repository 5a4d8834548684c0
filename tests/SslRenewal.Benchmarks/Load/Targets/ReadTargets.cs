using SslRenewal.Benchmarks.Load.Driving;
using SslRenewal.Benchmarks.Load.Floors;
using SslRenewal.Benchmarks.Load.Serving;

namespace SslRenewal.Benchmarks.Load.Targets;

/// <summary>What changes nothing, beside a canned answer, and beside what asks a database and keeps a journal as the service does and nothing else.</summary>
internal static class ReadTargets
{
    private const double OfCanned = 0.5;

    public static Task<IReadOnlyList<Verdict>> RefusedAsync(Publication program, int rounds, TextWriter report) => RunAsync("refused renewal", Requests.Refused(), program, rounds, report);

    public static Task<IReadOnlyList<Verdict>> GetInfoAsync(Publication program, int rounds, TextWriter report) => RunAsync("getInfo", Requests.GetInfo(), program, rounds, report);

    private static async Task<IReadOnlyList<Verdict>> RunAsync(string name, DriveRequest request, Publication program, int rounds, TextWriter report)
    {
        var fleet = new Fleet(Fleet.Usual);
        await using var canned = await Servers.FloorAsync(FloorCommand.Canned, fleet);
        await using var reading = await Servers.FloorAsync(FloorCommand.Reading, fleet);
        await using var service = await Servers.ServiceAsync(program, fleet);
        var a = new Side("floor (a), a canned answer", [canned], [request with { Expected = "Status=\"OK\"" }], fleet.Certificates);
        var e = new Side("floor (e), a look and a journal", [reading], [request], fleet.Certificates);
        var own = new Side("the service", [service], [request], fleet.Certificates);

        await Rounds.RunAsync([a, e, own], rounds);

        await report.WriteLineAsync(Figures.Table(name, a, e, own));
        return
        [
            Verdict.AtLeast($"{name}, requests/s of floor (a)", Figures.Ratio(own, a, round => round.Seen.PerSecond), OfCanned),
            Verdict.Only($"{name}, requests/s of floor (e)", Figures.Ratio(own, e, round => round.Seen.PerSecond)),
            Verdict.Only($"{name}, floor (e) of floor (a)", Figures.Ratio(e, a, round => round.Seen.PerSecond)),
        ];
    }
}
