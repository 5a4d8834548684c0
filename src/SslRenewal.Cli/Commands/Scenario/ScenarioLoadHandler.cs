using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Cli.Service;

namespace SslRenewal.Cli.Commands.Scenario;

internal static class ScenarioLoadHandler
{
    private const string Path = "/manage/scenario";

    public static Task<int> HandleAsync(ScenarioLoadOptions options, Session session, CancellationToken cancellationToken)
    {
        return options.File is ScenarioLoadOptions.Demo
            ? session.AskAsync<ScenarioSummary>(HttpMethod.Post, $"{Path}?name={ScenarioLoadOptions.Demo}", body: null, Show, cancellationToken)
            : Transfers.SendAsync(session, HttpMethod.Post, Path, options.File, $"Loading {options.File}", _ => { }, answer => Show(answer.Read<ScenarioSummary>()), cancellationToken);

        void Show(ScenarioSummary summary) => session.Say($"Loaded {ScenarioCheckHandler.Describe(summary)}");
    }
}
