using SslRenewal.Benchmarks.Load.Serving;

namespace SslRenewal.Benchmarks.Load.Targets;

/// <summary>Renewals that become due at half the rate that the service can answer, whatever is still unanswered.</summary>
internal static class HalfLoadTarget
{
    private const double Half = 0.5;
    private const double Allowed = 5;

    public static async Task<IReadOnlyList<Verdict>> RunAsync(Publication program, int rounds, TextWriter report)
    {
        await using var service = await Servers.ServiceAsync(program, new Fleet(Fleet.Usual));
        var full = new Side("as fast as it can", [service], [Requests.Renew()], Fleet.Usual / 2) { UsesUp = true };
        var half = new Side("at half that rate", [service], [Requests.Renew()], Fleet.Usual)
        {
            UsesUp = true,
            // The second half of the fleet.
            Skips = Fleet.Usual / 2,
            With = plan => plan with { Rate = Half * (full.Measures is [.., var last] ? last.Seen.PerSecond : 100) },
        };

        await Rounds.RunAsync([full, half], rounds);

        await report.WriteLineAsync(Figures.Table("renew under half load", full, half));
        return [Verdict.AtMost("renew under half load, p99 to p50", half.Median(round => round.Seen.P99 / round.Seen.Median), Allowed)];
    }
}
