using SslRenewal.Api.Life;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Configuration;

/// <summary>Makes a database that is only about to exist, and fills it. It needs the settings and nothing else, so that it goes on beside the making of the host.</summary>
internal static class NewDatabase
{
    /// <returns>Whether there was none before.</returns>
    /// <exception cref="SettingException">The scenario that the settings name cannot be read, or was refused.</exception>
    public static Task<bool> TryMakeAsync(ServiceSettings settings, TimeProvider system) => DatabasePreparation.TryMakeAsync(
        settings.Database, database => new InitialScenario(database, settings, new Readiness(settings), system).LoadAsync(CancellationToken.None), CancellationToken.None);
}
