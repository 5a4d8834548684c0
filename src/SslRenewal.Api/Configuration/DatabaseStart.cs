using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Configuration;

internal static class DatabaseStart
{
    /// <summary>Before anything is answered: brings the database to this version's schema, and fills one that is empty.</summary>
    /// <exception cref="SettingException">The database cannot be used, or the scenario cannot be loaded.</exception>
    public static async Task PrepareSslRenewalAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();

        try
        {
            await DatabasePreparation.PrepareAsync(scope.ServiceProvider.GetRequiredService<RenewalDbContext>(), CancellationToken.None);
            _ = await scope.ServiceProvider.GetRequiredService<ScenarioService>().LoadInitialAsync(CancellationToken.None);
        }
        catch (Exception failure) when (DatabaseFailure.Is(failure) || failure is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"Database: {failure.Message}", failure);
        }
    }
}
