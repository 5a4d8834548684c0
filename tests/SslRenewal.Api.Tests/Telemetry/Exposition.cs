using System.Globalization;
using System.Text.RegularExpressions;

namespace SslRenewal.Api.Tests.Telemetry;

/// <summary>Metrics in Prometheus' text format, read as strictly as its own documentation puts it: nothing that a scraper would refuse or take for something else gets through.</summary>
internal sealed partial class Exposition
{
    private readonly Dictionary<string, (string Type, string Help)> _families = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _samples = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, (string Type, string Help)> Families => _families;

    public IEnumerable<string> Lines => _samples.Keys;

    /// <summary>The value of a line by its name and labels, as written; 0 where there is none.</summary>
    public double this[string line] => _samples.GetValueOrDefault(line);

    public static Exposition Read(string text)
    {
        var read = new Exposition();
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        string? family = null, help = null;

        foreach (var line in text[..^1].Split('\n'))
        {
            if (Help().Match(line) is { Success: true } helped)
            {
                Assert.Null(help);
                (family, help) = (helped.Groups["name"].Value, helped.Groups["help"].Value);
            }
            else if (TypeLine().Match(line) is { Success: true } typed)
            {
                Assert.Equal(family, typed.Groups["name"].Value);
                Assert.True(read._families.TryAdd(family!, (typed.Groups["type"].Value, help!)), $"{family} is told twice");
                help = null;
            }
            else
            {
                read.Add(line, family!);
            }
        }

        read.CheckHistograms();
        return read;
    }

    private void Add(string line, string family)
    {
        var sample = Sample().Match(line);
        Assert.True(sample.Success, line);

        var (name, labels, type) = (sample.Groups["name"].Value, sample.Groups["label"].Captures.Select(label => label.Value).ToArray(), _families[family].Type);
        Assert.Equal(labels.Distinct(StringComparer.Ordinal), labels);
        Assert.Contains(name, type is "histogram" ? (string[])[$"{family}_bucket", $"{family}_sum", $"{family}_count"] : [family]);
        Assert.Equal(type is "counter", name.EndsWith("_total", StringComparison.Ordinal));
        Assert.True(_samples.TryAdd(line[..line.LastIndexOf(' ')], ValueOf(sample.Groups["value"].Value)), $"{line} is told twice");
    }

    // Each bucket holds those below it, and the last one all.
    private void CheckHistograms()
    {
        foreach (var group in _samples.Where(sample => Bucket().IsMatch(sample.Key)).GroupBy(sample => Bucket().Replace(sample.Key, "")))
        {
            Assert.Equal(group.Select(sample => sample.Value).Order(), group.Select(sample => sample.Value));
            var bounds = group.Select(sample => ValueOf(Bucket().Match(sample.Key).Groups["bound"].Value)).ToArray();
            Assert.Equal(bounds.Order(), bounds);
            Assert.Equal(double.PositiveInfinity, bounds[^1]);
            Assert.Equal(group.Last().Value, _samples[group.Key.Replace("_bucket{}", "_count", StringComparison.Ordinal).Replace("_bucket", "_count", StringComparison.Ordinal)]);
        }
    }

    private static double ValueOf(string text) => text is "+Inf" ? double.PositiveInfinity : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^# HELP (?<name>[a-zA-Z_][a-zA-Z0-9_]*) (?<help>([^\\]|\\\\|\\n)*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Help();

    [GeneratedRegex(@"^# TYPE (?<name>[a-zA-Z_][a-zA-Z0-9_]*) (?<type>counter|gauge|histogram)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"^(?<name>[a-zA-Z_][a-zA-Z0-9_]*)(\{((?<label>[a-zA-Z_][a-zA-Z0-9_]*)=""([^""\\]|\\\\|\\""|\\n)*""(,(?=[a-zA-Z_])|(?=\})))+\})? (?<value>[-+]?(\d+(\.\d+)?([eE][-+]?\d+)?|Inf|NaN))$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sample();

    [GeneratedRegex(@"(,|(?<=\{))le=""(?<bound>[^""]*)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bucket();
}
