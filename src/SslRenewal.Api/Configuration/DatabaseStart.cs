using SslRenewal.Api.Authority;
using SslRenewal.Api.Authority.Https;
using SslRenewal.Api.Authority.KeyRing;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Issuing.Authority;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Configuration;

internal static class DatabaseStart
{
    /// <summary>Before anything is answered: brings the database to this version's schema, fills one that is empty, and sees that there are keys.</summary>
    /// <param name="given">The authority that the settings name.</param>
    /// <param name="making">What <see cref="NewDatabase"/> has begun.</param>
    /// <exception cref="SettingException">The database or its keys cannot be used, or the scenario cannot be loaded.</exception>
    public static async Task PrepareSslRenewalAsync(this WebApplication app, AuthorityPem? given, Task<bool> making)
    {
        try
        {
            if (!await making)
            {
                await using var scope = app.Services.CreateAsyncScope();

                await DatabasePreparation.PrepareAsync(scope.ServiceProvider.GetRequiredService<RenewalDbContext>(), CancellationToken.None);
                await scope.ServiceProvider.GetRequiredService<KeyRingWrapping>().CheckAsync(CancellationToken.None);
                _ = await app.Services.GetRequiredService<InitialScenario>().LoadAsync(CancellationToken.None);
            }

            await app.Services.GetRequiredService<ServiceAuthority>().PrepareAsync(given, CancellationToken.None);

            if (app.Services.GetRequiredService<ServiceSettings>().Tls)
            {
                await app.Services.GetRequiredService<HttpsCertificates>().PrepareAsync(CancellationToken.None);
            }
        }
        catch (Exception failure) when (DatabaseFailure.Is(failure) || failure is InvalidOperationException or NotSupportedException or IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"Database: {failure.Message}", failure);
        }
    }

    /// <summary>The same, begun only now.</summary>
    public static Task PrepareSslRenewalAsync(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<ServiceSettings>();
        return app.PrepareSslRenewalAsync(GivenAuthority.Read(settings), NewDatabase.TryMakeAsync(settings, app.Services.GetRequiredService<TimeProvider>()));
    }
}
