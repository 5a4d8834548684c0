using SslRenewal.Api.Authority.Https;

namespace SslRenewal.Api.Configuration;

internal static class ServerExtensions
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    private const int MaxRequestLineBytes = 64 * 1024;

    /// <summary>Where the service listens, and what it takes in.</summary>
    public static void UseSslRenewalServer(this WebApplicationBuilder builder, ServiceSettings settings)
    {
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            _ = builder.WebHost.UseUrls(DefaultUrl);
        }

        if (settings.Tls)
        {
            builder.UseHttps(settings.TlsPort);
        }

        _ = builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = MaxRequestLineBytes;
        });
    }
}
