using SslRenewal.Benchmarks.Load.Serving;

namespace SslRenewal.Benchmarks.Load.Targets;

/// <summary>The first and the last page of the list of an account with a million certificates.</summary>
internal static class ListTarget
{
    private const int Certificates = 1_000_000;
    private const double Allowed = 1.5;

    public static async Task<IReadOnlyList<Verdict>> RunAsync(Publication program, int rounds, TextWriter report)
    {
        await using var service = await Servers.ServiceAsync(program, new Fleet(Certificates));
        var (first, last) = (Of("first page", 1), Of("last page", Certificates / Requests.PageSize));

        await Rounds.RunAsync([first, last], rounds);

        await report.WriteLineAsync(Figures.Table($"getList, {Certificates:#,0} certificates", first, last));
        var ratio = Figures.Ratio(first, last, round => round.Seen.PerSecond);
        return [Verdict.AtMost("getList, the slower of the first and the last page to the other, requests/s", Math.Max(ratio, 1 / ratio), Allowed)];

        Side Of(string name, int page) => new(name, [service], [Requests.GetList(page)], Certificates);
    }
}
