using System.Globalization;

namespace SslRenewal.Benchmarks.Load;

/// <summary>A figure beside what it must reach, or must not exceed.</summary>
internal sealed record Verdict(string Name, double Measured, string Target, bool Holds)
{
    public static Verdict AtLeast(string name, double measured, double target) => new(name, measured, string.Create(CultureInfo.InvariantCulture, $"at least {target:#,0.##}"), measured >= target);

    public static Verdict AtMost(string name, double measured, double target) => new(name, measured, string.Create(CultureInfo.InvariantCulture, $"at most {target:#,0.##}"), measured <= target);

    /// <summary>For a figure that has no target.</summary>
    public static Verdict Only(string name, double measured) => new(name, measured, "measured only", Holds: true);

    public static string Table(IEnumerable<Verdict> verdicts) => "| figure | measured | target | |\n|---|---|---|---|\n" + string.Concat(verdicts.Select(verdict => string.Create(
        CultureInfo.InvariantCulture, $"| {verdict.Name} | {verdict.Measured:#,0.##} | {verdict.Target} | {(verdict.Holds ? "holds" : "**missed**")} |\n")));
}
