using SslRenewal.Api.Life;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Api.Manage.Scenario.Loading;
using SslRenewal.Api.Manage.Scenario.Reading;
using SslRenewal.Api.Wire;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Configuration;

/// <summary>Has compiled what a first start and its first request will run, on a core that has nothing to do meanwhile. It keeps nothing, nobody hears of it, and where it fails, whatever it ran fails where it counts.</summary>
internal static class WarmUp
{
    /// <summary>What needs no host: the settings, the rows of a scenario, and each command's judge of parameters, which judges the request that the documentation shows.</summary>
    public static void RunAlone()
    {
        var settings = ServiceSettings.Read(new ConfigurationBuilder().Build());
        using var demo = ScenarioService.OpenDemo();
        var rows = new ScenarioRows(new ScenarioReader(new JsonCursor(demo)), settings.Seed, new Readiness(settings));
        _ = rows.ReadFile();

        foreach (var row in rows.Rows(firstTenant: 1, DateTimeOffset.UnixEpoch.AddYears(50)))
        {
            _ = RowTable.Of(row.GetType()).Insert(row);
        }

        foreach (var command in CommandTable.All)
        {
            var example = new RequestParameters();

            foreach (var parameter in command.Parameters)
            {
                example.Add(parameter.Name, parameter.Example ?? "");
            }

            _ = command.Validator.FirstRefusal(new ParameterReading(example, DateOnly.MinValue));
        }
    }
}
