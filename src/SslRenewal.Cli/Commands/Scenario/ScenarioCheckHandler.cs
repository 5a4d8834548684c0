using System.Text.Json;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Cli.Service;
using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Scenario;

internal static class ScenarioCheckHandler
{
    public static async Task<int> HandleAsync(ScenarioCheckOptions options, Session session, CancellationToken cancellationToken)
    {
        await using var file = Transfers.Open(options.File);

        try
        {
            // The reader works through the file without waiting for anything.
            var summary = await session.BideAsync($"Reading {options.File}", () => Task.Run(() => ScenarioCheck.Run(file, session.Terminal.Time), cancellationToken));

            session.Say(session.IsJson ? JsonSerializer.Serialize(summary, JsonSerializerOptions.Web) : $"{options.File}: {Describe(summary)}");
            return ExitCode.Done;
        }
        catch (ScenarioException refusal)
        {
            if (session.IsJson)
            {
                session.Say(JsonSerializer.Serialize(new { detail = refusal.Message, path = refusal.Path, expected = refusal.Expected }, JsonSerializerOptions.Web));
            }

            return session.Refuse($"{options.File}: {Texts.Plain(refusal.Message)}");
        }
    }

    /// <summary>What a scenario holds, in words.</summary>
    public static string Describe(ScenarioSummary summary) =>
        $"{Texts.Count(summary.Accounts, "account")}, {Texts.Count(summary.Users, "user")}, {Texts.Count(summary.Certificates, "certificate")}, {Texts.Count(summary.Orders, "order")}, {Texts.Count(summary.Promotions, "promotion code")}.";
}
