using SslRenewal.Cli.Service;

namespace SslRenewal.Cli.Commands.Scenario;

internal static class ScenarioExportHandler
{
    public static Task<int> HandleAsync(ScenarioExportOptions options, Session session, CancellationToken cancellationToken) =>
        Transfers.FetchAsync(session, "/manage/scenario", options.File, $"Writing {options.File}", _ => { }, cancellationToken);
}
