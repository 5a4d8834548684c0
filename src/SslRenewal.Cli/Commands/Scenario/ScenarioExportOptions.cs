using System.CommandLine;

namespace SslRenewal.Cli.Commands.Scenario;

/// <summary>Where the present state goes.</summary>
/// <param name="File">A file, or <see langword="null"/> for the output.</param>
internal sealed record ScenarioExportOptions(string? File)
{
    public static ToolCommand Command()
    {
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne, Description = "The file to write; the output where it is left out." };

        return new ToolCommand("export", "Saves the present state as a scenario, which loads back to the same state.", "sslrenewal scenario export state.json", "sslrenewal scenario export > state.json")
        {
            file,
        }.Does(result => new ScenarioExportOptions(result.GetValue(file)), ScenarioExportHandler.HandleAsync);
    }
}
