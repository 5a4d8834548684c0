using System.CommandLine;

namespace SslRenewal.Cli.Tests;

/// <summary>All that the tool can do, with the words that call it.</summary>
internal static class CommandTree
{
    public static IReadOnlyList<ToolCommand> All { get; } = [.. Below(Tool.Root())];

    /// <summary>Those that a person calls.</summary>
    public static IReadOnlyList<ToolCommand> Shown { get; } = [.. All.Where(command => !command.Hidden)];

    /// <summary>The words of a command without the tool's own name.</summary>
    public static string[] WordsOf(Command command) => Tool.PathOf(command).Split(' ')[1..];

    private static IEnumerable<ToolCommand> Below(ToolCommand command) => [command, .. command.Subcommands.Cast<ToolCommand>().SelectMany(Below)];
}
