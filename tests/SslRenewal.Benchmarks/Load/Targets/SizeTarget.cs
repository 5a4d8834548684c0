using SslRenewal.Benchmarks.Load.Serving;

namespace SslRenewal.Benchmarks.Load.Targets;

/// <summary>What a renewal costs in a large fleet, beside a small one, which is loaded anew for each round.</summary>
internal static class SizeTarget
{
    private const int Few = 1_000;
    private const int Many = 1_000_000;
    private const double Allowed = 1.2;

    public static async Task<IReadOnlyList<Verdict>> RunAsync(Publication program, int rounds, TextWriter report)
    {
        await using var service = await Servers.ServiceAsync(program, new Fleet(Few));
        await using var larger = await Servers.ServiceAsync(program, new Fleet(Many));
        var (small, large) = (Of(Few, service), Of(Many, larger));

        await Rounds.RunAsync([small, large], rounds, LoadAsync);

        await report.WriteLineAsync(Figures.Table($"renew, {Few:#,0} times a round", small, large));
        return
        [
            Verdict.AtMost("renew with a million certificates, CPU to that with a thousand", Figures.Ratio(large, small, round => round.Microseconds), Allowed),
            Verdict.AtMost("renew with a million certificates, time to that with a thousand", Figures.Ratio(large, small, round => 1 / round.Seen.PerSecond), Allowed),
        ];

        async Task LoadAsync()
        {
            await Scenarios.LoadAsync(service, new Fleet(Few));
            small.Begin();
        }
    }

    private static Side Of(int certificates, Server server) => new($"{certificates:#,0} certificates", [server], [Requests.Renew()], certificates)
    {
        UsesUp = true,
        With = plan => plan with { Count = Few, Seconds = TimeSpan.FromMinutes(1).TotalSeconds, WarmUpRequest = Requests.GetInfo() },
    };
}
