using System.Text.RegularExpressions;

namespace SslRenewal.Cli.Tests;

/// <summary>What is shown of long work to who looks.</summary>
public sealed partial class ProgressTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("--no-color", "", false)]
    [InlineData("", "1", false)]
    public async Task Progress_is_coloured_where_nobody_declines_it(string option, string variable, bool isColored)
    {
        string[] line = ["wait", "--timeout", "0", "--url", "http://127.0.0.1:1", .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

        var called = await Calls.RunAsync(line, new(StringComparer.Ordinal) { [GlobalOptions.NoColorVariable] = variable }, isWatched: true);

        Assert.Contains("Waiting: the service is not ready yet", called.Errors, StringComparison.Ordinal);
        Assert.Equal(isColored, Colour().IsMatch(called.Errors));
    }

    [GeneratedRegex("\u001b\\[([0-9]+;)*(3|4|9|10)[0-9][;m]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colour();
}
