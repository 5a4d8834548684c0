using SslRenewal.Api.Authority;
using SslRenewal.Api.Authority.Https;
using SslRenewal.Api.Authority.KeyRing;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Configuration;

internal static class DatabaseStart
{
    /// <summary>Before anything is answered: brings the database to this version's schema, fills one that is empty, and sees that there are keys.</summary>
    /// <exception cref="SettingException">The database or its keys cannot be used, or the scenario cannot be loaded.</exception>
    public static async Task PrepareSslRenewalAsync(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<ServiceSettings>();
        var given = GivenAuthority.Read(settings);

        await using var scope = app.Services.CreateAsyncScope();

        try
        {
            var isNew = await DatabasePreparation.PrepareAsync(app.Services.GetRequiredService<PreparedDatabase>(), scope.ServiceProvider.GetRequiredService<RenewalDbContext>, CancellationToken.None);

            // A new database will need keys: they are made while its scenario is loaded.
            var made = isNew && given is null ? Task.Run(ServiceAuthority.Make) : null;

            if (!isNew)
            {
                await scope.ServiceProvider.GetRequiredService<KeyRingWrapping>().CheckAsync(CancellationToken.None);
            }

            await app.Services.GetRequiredService<InitialScenario>().LoadAsync(CancellationToken.None);
            await app.Services.GetRequiredService<ServiceAuthority>().PrepareAsync(given, made, CancellationToken.None);

            if (settings.Tls)
            {
                await app.Services.GetRequiredService<HttpsCertificates>().PrepareAsync(CancellationToken.None);
            }
        }
        catch (Exception failure) when (DatabaseFailure.Is(failure) || failure is InvalidOperationException or NotSupportedException or IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"Database: {failure.Message}", failure);
        }
    }
}
