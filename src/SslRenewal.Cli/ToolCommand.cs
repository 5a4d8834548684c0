using System.CommandLine;

namespace SslRenewal.Cli;

/// <summary>A command of the tool: its options and arguments, what it does, and examples of it, which its help and the documentation show.</summary>
internal sealed class ToolCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples => examples;

    /// <summary>Whether it ends on Ctrl+C by itself, in its own time.</summary>
    public bool EndsItself { get; init; }

    /// <summary>Leaves it out of the help: no person calls it.</summary>
    public ToolCommand Hide()
    {
        Hidden = true;
        return this;
    }

    /// <summary>Has it call a handler with the options that were read.</summary>
    public ToolCommand Does<TOptions>(Func<ParseResult, TOptions> read, Func<TOptions, Session, CancellationToken, Task<int>> handle)
    {
        SetAction(async (result, cancellationToken) =>
        {
            using var session = Session.Of(result);
            return await handle(read(result), session, cancellationToken);
        });

        return this;
    }
}
