namespace SslRenewal.Api.Authority.Https;

internal static class HttpsExtensions
{
    private const string Loopback = "127.0.0.1";

    /// <summary>Adds an address of HTTPS to those the service listens on, at the host of the first.</summary>
    public static void UseHttps(this WebApplicationBuilder builder, int port)
    {
        var urls = builder.Configuration[WebHostDefaults.ServerUrlsKey]!;
        var first = BindingAddress.Parse(urls.Split(';', StringSplitOptions.RemoveEmptyEntries)[0]);

        _ = builder.WebHost.UseUrls($"{urls};https://{(first.IsUnixPipe ? Loopback : first.Host)}:{port}");
        _ = builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https =>
            https.ServerCertificateSelector = (_, _) => kestrel.ApplicationServices.GetRequiredService<HttpsCertificates>().Select()));
    }
}
