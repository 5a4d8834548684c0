using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace SslRenewal.Benchmarks.Pages;

/// <summary>Compares the time of every page of the desk in a large fleet with that in a small one.</summary>
internal static class PageBenchmark
{
    public const int UsualRounds = 60;

    private const int Few = 100;
    private const int Many = 100_000;
    private const int WarmUp = 10;
    private const double Allowed = 1.5;
    private const double Half = 0.5;

    // A tenth of the times is shorter: what else the machine does lengthens times, and shortens none.
    private const double Undisturbed = 0.1;

    /// <returns>Whether every page is there, and none takes more than so many times as long.</returns>
    public static async Task<bool> RunAsync(int rounds, TextWriter report)
    {
        await using var small = await Service.StartAsync(Few);
        await using var large = await Service.StartAsync(Many);
        var pages = await Task.WhenAll(DeskPages.All.Select(async page => (Page: page, IsThere: await IsThereAsync(small, page.Address(small, Few)) && await IsThereAsync(large, page.Address(large, Many)))));
        var times = pages.Where(page => page.IsThere).ToDictionary(page => page.Page, _ => (Small: new List<double>(), Large: new List<double>()));

        for (var round = -WarmUp; round < rounds; round++)
        {
            foreach (var (page, (ofSmall, ofLarge)) in times)
            {
                var (first, second) = (await TimeAsync(small, page.Address(small, Few)), await TimeAsync(large, page.Address(large, Many)));

                if (round >= 0)
                {
                    ofSmall.Add(first);
                    ofLarge.Add(second);
                }
            }
        }

        await report.WriteLineAsync($"| page | {Few} certificates: median, ms | undisturbed | {Many}: median | undisturbed | ratio |\n|---|---|---|---|---|---|");
        var verdict = true;

        foreach (var (page, isThere) in pages)
        {
            verdict &= isThere && Ratio(times[page]) <= Allowed;
            await report.WriteLineAsync(isThere
                ? string.Create(CultureInfo.InvariantCulture, $"| {page.Name} | {At(times[page].Small, Half):0.00} | {At(times[page].Small, Undisturbed):0.00} | {At(times[page].Large, Half):0.00} | {At(times[page].Large, Undisturbed):0.00} | {Ratio(times[page]):0.00}{(Ratio(times[page]) > Allowed ? " **too much**" : "")} |")
                : $"| {page.Name} | missing | | | | |");
        }

        return verdict;
    }

    private static async Task<bool> IsThereAsync(Service service, string address)
    {
        using var answer = await service.Client.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode is HttpStatusCode.OK;
    }

    private static async Task<double> TimeAsync(Service service, string address)
    {
        var start = Stopwatch.GetTimestamp();
        _ = await service.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Ratio((List<double> Small, List<double> Large) times) => At(times.Large, Undisturbed) / At(times.Small, Undisturbed);

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)(times.Count * share));
}
