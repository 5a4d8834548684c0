using System.CommandLine;
using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Scenario;

/// <summary>What to load.</summary>
internal sealed record ScenarioLoadOptions(string File)
{
    /// <summary>The scenario that needs no file.</summary>
    public const string Demo = "demo";

    public static ToolCommand Command()
    {
        var file = Inputs.Argument("FILE", $"The scenario file, or {Demo} for the built-in one.");
        file.CompletionSources.Add(Demo);

        return new ToolCommand("load", "Replaces everything in the service with a scenario.", "sslrenewal scenario load demo", "sslrenewal scenario load state.json")
        {
            file,
        }.Does(result => new ScenarioLoadOptions(result.GetValue(file)!), ScenarioLoadHandler.HandleAsync);
    }
}
