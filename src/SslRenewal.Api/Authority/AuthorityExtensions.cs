using SslRenewal.Api.Authority.Https;
using SslRenewal.Api.Authority.KeyRing;
using SslRenewal.Api.Authority.Revocation;
using SslRenewal.Api.Configuration;

namespace SslRenewal.Api.Authority;

internal static class AuthorityExtensions
{
    public static void AddAuthority(this IServiceCollection services, ServiceSettings settings)
    {
        services.AddKeyRing(settings);

        _ = services.AddScoped<AuthorityStore>().AddScoped<ClocksInUse>().AddScoped<Revocations>();
        _ = services.AddSingleton<ServiceAuthority>().AddSingleton<HttpsCertificates>().AddSingleton<StartNotices>();
    }

    /// <summary>Tells about keys and HTTPS once the service listens, below the lines of the announcement: what is registered first is called last.</summary>
    public static void UseStartNotices(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(app.Services.GetRequiredService<StartNotices>().Tell);
}
