using System.CommandLine;
using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Completion;

/// <summary>A line that somebody types, and where the cursor stands in it.</summary>
internal sealed record SuggestOptions(int Position, string Line)
{
    public static ToolCommand Command()
    {
        var position = new Argument<int>("POSITION") { Description = "Where the cursor stands." };
        var line = Inputs.Argument("LINE", "The whole line.");

        return new ToolCommand("suggest", "Prints what could stand at the cursor; the completion scripts call it.", "sslrenewal suggest 14 \"sslrenewal clo\"") { position, line }
            .Hide().Does(result => new SuggestOptions(result.GetValue(position), result.GetValue(line)!), SuggestHandler.HandleAsync);
    }
}
