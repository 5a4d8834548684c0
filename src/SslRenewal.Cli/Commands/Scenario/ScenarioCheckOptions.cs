using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Scenario;

/// <summary>The file to check.</summary>
internal sealed record ScenarioCheckOptions(string File)
{
    public static ToolCommand Command()
    {
        var file = Inputs.Argument("FILE", "The scenario file.");

        return new ToolCommand("check", "Reads a scenario file as the service would; neither a service nor a database is needed. Exit code 1: it would be refused.", "sslrenewal scenario check state.json")
        {
            file,
        }.Does(result => new ScenarioCheckOptions(result.GetValue(file)!), ScenarioCheckHandler.HandleAsync);
    }
}
