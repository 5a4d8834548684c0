using System.Globalization;

namespace SslRenewal.Benchmarks.Load;

/// <summary>The medians of what was measured, as a table in Markdown.</summary>
internal static class Figures
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    public static double Median(this Side side, Func<Measure, double> figure) => Median(side.Measures.Select(figure));

    /// <summary>Round by round, so that a round in which the machine was slow counts for both alike.</summary>
    public static double Ratio(Side of, Side to, Func<Measure, double> figure) => Median(of.Measures.Zip(to.Measures, (one, other) => figure(one) / figure(other)));

    public static string Table(string title, params Side[] sides) => $"| {title} | requests/s | p50, ms | p99, ms | server's CPU, µs a request |\n|---|---|---|---|---|\n" + string.Concat(sides.Select(side => string.Create(
        CultureInfo.InvariantCulture, $"| {side.Name} | {side.Median(round => round.Seen.PerSecond):0} | {side.Median(round => round.Seen.Median):0.00} | {side.Median(round => round.Seen.P99):0.00} | {side.Median(round => round.Microseconds):0} |\n")));
}
