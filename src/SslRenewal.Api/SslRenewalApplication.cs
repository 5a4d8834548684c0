using SslRenewal.Api.Configuration;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Persistence;

namespace SslRenewal.Api;

/// <summary>What the service is made of, and what it answers: the methods a reader starts from.</summary>
public static class SslRenewalApplication
{
    public static void AddSslRenewal(this WebApplicationBuilder builder)
    {
        var settings = ServiceSettings.Read(builder.Configuration);

        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddPersistence(settings.Database);
        builder.Services.AddScoped<ServiceClock>();
        builder.Services.AddScenario();
        builder.Services.AddHealthChecks();
    }

    public static void MapSslRenewal(this WebApplication app)
    {
        app.MapHealthChecks("/health/live");
        app.MapScenarioSchema();
        app.MapGroup("/manage").MapScenario();
    }
}
