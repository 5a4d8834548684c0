using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace SslRenewal.Endurance.Tests.Hostile;

/// <summary>Each test that docs/security.md names for a claim is there.</summary>
public sealed partial class SecurityDocumentTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public async Task Every_claim_names_tests_that_are_there()
    {
        var document = await File.ReadAllTextAsync(Path.Combine(Root, "docs", "security.md"));
        var tests = Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*Tests*.cs", SearchOption.AllDirectories).Select(File.ReadAllText).SelectMany(Tests).ToHashSet(StringComparer.Ordinal);
        var named = Names().Matches(document).Select(match => match.Groups["name"].Value).ToList();

        Assert.All(named, name => Assert.Contains(name, tests));
        Assert.All(document.Split('\n').Where(line => line.StartsWith("| to ", StringComparison.Ordinal) || line.StartsWith("| as ", StringComparison.Ordinal)), claim => Assert.Matches(Names(), claim));
        Assert.True(named.Count > 80, $"{named.Count}");
    }

    private static IEnumerable<string> Tests(string source) =>
        Classes().Match(source) is { Success: true } type ? Methods().Matches(source).Select(method => $"{type.Groups["name"].Value}.{method.Groups["name"].Value}") : [];

    private static string FindRoot([CallerFilePath] string caller = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "..", "..", ".."));

    [GeneratedRegex("`(?<name>[A-Za-z]+Tests\\.[A-Za-z0-9_]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();

    [GeneratedRegex("class (?<name>[A-Za-z]+Tests)\\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Classes();

    [GeneratedRegex("public (async Task|Task|void) (?<name>[A-Za-z0-9_]+)\\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Methods();
}
