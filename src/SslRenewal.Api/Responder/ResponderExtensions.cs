using SslRenewal.Api.Configuration;

namespace SslRenewal.Api.Responder;

internal static class ResponderExtensions
{
    public static void AddResponder(this IServiceCollection services, ServiceSettings settings)
    {
        _ = services.AddSingleton<ResponderAddresses>().AddSingleton<ToldAnswers>();

        if (settings.Responder is { } responder)
        {
            _ = services.AddSingleton(responder).AddSingleton<ProofSource>().AddScoped<ProofLookUp>().AddHostedService<ResponderService>();
        }
    }
}
