using System.Globalization;
using SslRenewal.Benchmarks.Load.Driving;
using SslRenewal.Benchmarks.Load.Serving;

namespace SslRenewal.Benchmarks.Load.Targets;

/// <summary>The service's working set after each hundred thousand requests: renewals, refused ones and getInfo in turn.</summary>
internal static class MemoryTarget
{
    private const int Requests = 100_000;

    // Until then it takes what it needs; from then on it is flat.
    private const int Begun = 2;
    private const double Allowed = 1.1;
    private const double MiB = 1024 * 1024;

    // By which rule depends on whether the certificate is renewed already.
    private static readonly DriveRequest Refused = Load.Requests.Refused() with { Expected = "Status=\"ERROR\"" };

    public static async Task<IReadOnlyList<Verdict>> RunAsync(Publication program, int rounds, TextWriter report)
    {
        await using var service = await Servers.ServiceAsync(program, new Fleet(Fleet.Usual));
        var side = new Side("the service", [service], [Load.Requests.Renew(), Refused, Load.Requests.GetInfo()], Fleet.Usual)
        {
            UsesUp = true,
            With = plan => plan with { WarmUp = 0, Count = Requests, Seconds = TimeSpan.FromHours(1).TotalSeconds },
        };
        var sizes = new List<double>();

        await report.WriteLineAsync("| requests | working set, MiB |\n|---|---|");

        for (var round = 1; round <= rounds; round++)
        {
            side.Measures.Add(await side.RunAsync());
            sizes.Add(service.WorkingSet / MiB);
            await report.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {round * Requests:#,0} | {sizes[^1]:0} |"));
        }

        await report.WriteLineAsync($"\n{Figures.Table("renew, refused and getInfo in turn", side)}");
        return [Verdict.AtMost($"working set after {rounds * Requests:#,0} requests to that after {Begun * Requests:#,0}", sizes[^1] / sizes[Math.Min(Begun, rounds) - 1], Allowed)];
    }
}
