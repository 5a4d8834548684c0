using System.Globalization;
using SslRenewal.Benchmarks.Load.Serving;

namespace SslRenewal.Benchmarks.Load.Targets;

/// <summary>A scenario that generates a million certificates, loaded into a service that runs on SQLite, in place of the one before.</summary>
internal static class GenerateTarget
{
    private const int Certificates = 1_000_000;
    private const double PerSecond = 100_000;

    public static async Task<IReadOnlyList<Verdict>> RunAsync(Publication program, int rounds, TextWriter report)
    {
        await using var service = await Servers.ServiceAsync(program, new Fleet(1));
        var seconds = new List<double>();

        for (var round = 0; round < rounds; round++)
        {
            seconds.Add((await Scenarios.LoadAsync(service, new Fleet(Certificates))).TotalSeconds);
        }

        await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| generate, {Certificates:#,0} certificates | s | certificates/s |\n|---|---|---|\n| POST /manage/scenario | {Figures.Median(seconds):0.00} | {Certificates / Figures.Median(seconds):#,0} |\n"));
        return [Verdict.AtLeast("generate, certificates/s", Certificates / Figures.Median(seconds), PerSecond)];
    }
}
