using System.Runtime.CompilerServices;
using SslRenewal.Api.Telemetry;

namespace SslRenewal.Api.Tests.Telemetry;

/// <summary>The table of metrics in the documentation is the table of metrics.</summary>
public sealed class MetricDocumentTests
{
    private const string Beginning = "| metric | kind | labels | |\n|---|---|---|---|\n";

    [Fact]
    public void The_documented_metrics_are_those_that_are_told()
    {
        var path = Path.Combine(FindRoot(), "docs", "operating.md");
        var page = File.ReadAllText(path);
        var start = page.IndexOf(Beginning, StringComparison.Ordinal) + Beginning.Length;
        var end = page.IndexOf("\n\n", start, StringComparison.Ordinal);
        var expected = string.Join('\n', MetricTable.All.Select(Describe));

        if (Environment.GetEnvironmentVariable("APPROVE") is "1")
        {
            File.WriteAllText(path, page = page[..start] + expected + page[end..]);
            end = start + expected.Length;
        }

        Assert.Equal(expected, page[start..end]);
    }

    private static string Describe(MetricDefinition metric) =>
        $"| `{MetricName.Of(metric.Name, metric.Kind, metric.Unit)}` | {metric.Kind.ToString().ToLowerInvariant()} | {string.Join(", ", metric.Labels.Select(label => $"`{label}`"))} | {metric.Help} |";

    private static string FindRoot([CallerFilePath] string caller = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "..", "..", ".."));
}
