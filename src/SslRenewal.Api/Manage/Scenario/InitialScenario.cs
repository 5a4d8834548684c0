using SslRenewal.Api.Configuration;
using SslRenewal.Api.Life;
using SslRenewal.Api.Manage.Scenario.Loading;
using SslRenewal.Api.Manage.Scenario.Reading;
using SslRenewal.Persistence.Prepared;
using SslRenewal.Persistence.Service;

namespace SslRenewal.Api.Manage.Scenario;

/// <summary>Fills a new database with what the settings name.</summary>
internal sealed class InitialScenario(PreparedDatabase database, ServiceSettings settings, Readiness readiness, TimeProvider system)
{
    private const string None = "none";

    private static readonly PreparedStatement Find = new("SELECT 1 FROM service");

    // Of two replicas that begin together, the second waits here for the first.
    private static readonly PreparedStatement Add = new(
        "INSERT INTO service (id, clock_at, refund_unactivated, next_tenant) VALUES (@id, @clock, @refund, @tenant) ON CONFLICT DO NOTHING RETURNING 1", "@id", "@clock", "@refund", "@tenant");

    /// <summary>One that is in use is left as it is, also where another replica was faster.</summary>
    /// <returns>Whether it was new.</returns>
    /// <exception cref="SettingException">The settings name a file that cannot be read, or was refused.</exception>
    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await database.ReadAsync(connection => connection.FindAsync(Find, _ => true, cancellationToken), cancellationToken))
        {
            return false;
        }

        var isNew = false;

        try
        {
            await using var file = Open();
            var rows = new ScenarioRows(new ScenarioReader(new JsonCursor(file)), settings.Seed, readiness);
            var head = rows.ReadFile();

            await database.WriteAsync(async connection =>
            {
                var service = new ServiceRow { ClockAt = settings.Clock, RefundUnactivated = false, NextTenant = 1 };

                isNew = await connection.FindAsync(Add, _ => true, cancellationToken, service.Id, service.ClockAt, service.RefundUnactivated, service.NextTenant);

                if (isNew)
                {
                    _ = await ScenarioReplacement.RunAsync(connection, service, () => Task.CompletedTask, head, rows, system, cancellationToken);
                }

                return isNew;
            });

            return isNew;
        }
        catch (ScenarioException refusal)
        {
            throw new SettingException($"Scenario: {settings.Scenario}: {refusal.Message}", refusal);
        }
    }

    private Stream Open()
    {
        try
        {
            return settings.Scenario switch
            {
                None => new MemoryStream(/*lang=json,strict*/ """{ "version": 1 }"""u8.ToArray()),
                ScenarioService.Demo => ScenarioService.OpenDemo(),
                var path => File.OpenRead(path),
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SettingException($"Scenario: expected none, demo or a file that can be read: {failure.Message}", failure);
        }
    }
}
