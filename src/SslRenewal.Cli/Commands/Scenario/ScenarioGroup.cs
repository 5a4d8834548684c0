namespace SslRenewal.Cli.Commands.Scenario;

internal static class ScenarioGroup
{
    public static ToolCommand Command() => new("scenario", "Checks, loads and saves scenarios.", "sslrenewal scenario check state.json && sslrenewal scenario load state.json")
    {
        ScenarioCheckOptions.Command(),
        ScenarioLoadOptions.Command(),
        ScenarioExportOptions.Command(),
    };
}
