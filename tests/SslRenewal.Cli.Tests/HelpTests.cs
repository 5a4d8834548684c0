using System.CommandLine.Parsing;

namespace SslRenewal.Cli.Tests;

/// <summary>What the tool says of itself.</summary>
public sealed class HelpTests
{
    public static TheoryData<string> Commands => [.. CommandTree.All.Select(Tool.PathOf)];

    /// <summary>Those that do something by themselves.</summary>
    public static TheoryData<string> Leaves => [.. CommandTree.Shown.Where(command => command.Action is not null).Select(Tool.PathOf)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Each_commands_help_ends_with_its_examples(string path)
    {
        var command = CommandTree.All.Single(command => Tool.PathOf(command) == path);

        var help = (await Calls.RunAsync([.. CommandTree.WordsOf(command), "--help"])).Done();

        Assert.NotEmpty(command.Examples);
        Assert.EndsWith(string.Concat(command.Examples.Select(example => $"  {example}\n")), help, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Each_example_can_be_meant(string path)
    {
        var examples = CommandTree.All.Single(command => Tool.PathOf(command) == path).Examples;

        var calls = examples.SelectMany(example => example.Split([" && ", " > ", " | ", "<(", ")"], StringSplitOptions.RemoveEmptyEntries)).Where(call => call.StartsWith(Tool.Name, StringComparison.Ordinal)).ToArray();

        Assert.NotEmpty(calls);
        Assert.All(calls, call => Assert.Empty(Tool.Root().Parse([.. CommandLineParser.SplitCommandLine(call).Skip(1)]).Errors));
        Assert.Contains(calls, call => call.StartsWith(path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_says_its_version() => Assert.Matches("^[0-9]+[.][0-9]+[.][0-9]+", (await Calls.RunAsync("--version")).Done());

    [Fact]
    public void The_page_of_the_tool_is_current() => Approved.EqualFile(CliDocument.Path, CliDocument.Write());

    [Theory]
    [MemberData(nameof(Leaves))]
    public void The_script_of_the_packed_tool_uses_every_command(string path) =>
        Assert.Contains($"sslrenewal {string.Join(' ', CommandTree.WordsOf(CommandTree.All.Single(command => Tool.PathOf(command) == path)))} ", File.ReadAllText(CliDocument.PackedScript).ReplaceLineEndings(" "), StringComparison.Ordinal);
}
