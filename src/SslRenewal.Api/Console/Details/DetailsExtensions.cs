using SslRenewal.Api.Console.Downloads;
using SslRenewal.Api.Console.Installation;

namespace SslRenewal.Api.Console.Details;

internal static class DetailsExtensions
{
    public static IServiceCollection AddCertificatePages(this IServiceCollection services) =>
        services.AddScoped<CertificateDetails>().AddScoped<CertificateFiles>().AddScoped<InstallationLook>();
}
