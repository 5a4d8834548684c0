using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace SslRenewal.Api.Tests.Documentation;

/// <summary>What the documents say is what the tables say.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void The_page_of_the_wire_is_current()
    {
        var path = Path.Combine(Root, "docs", "wire.md");
        var text = WireDocument.Write();

        if (Environment.GetEnvironmentVariable("APPROVE") is "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path), text);
    }

    [Fact]
    public void The_kinds_of_fault_are_the_tables()
    {
        var path = Path.Combine(Root, "docs", "faults.md");
        var text = FaultTable.WriteInto(File.ReadAllText(path));

        if (Environment.GetEnvironmentVariable("APPROVE") is "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path), text);
    }

    [Fact]
    public void Every_link_between_the_documents_leads_to_a_file() =>
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Root, "*.md")),
            document => Assert.All(Links().Matches(File.ReadAllText(document)), link =>
                Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(document)!, link.Groups["path"].Value)), $"{document}: {link.Value}")));

    private static string FindRoot([CallerFilePath] string caller = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "..", "..", ".."));

    [GeneratedRegex(@"\]\((?!https?:|#)(?<path>[^)#]+)[^)]*\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();
}
