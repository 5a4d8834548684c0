using SslRenewal.Api.Console.Forecast;

namespace SslRenewal.Api.Console.List;

internal static class ListExtensions
{
    public static IServiceCollection AddList(this IServiceCollection services) => services.AddScoped<ListQuery>().AddScoped<CountReading>().AddScoped<ForecastReading>().AddScoped<CertificatesReading>();
}
