using SslRenewal.Api.Configuration;

namespace SslRenewal.Api.Telemetry;

internal static class TelemetryExtensions
{
    /// <exception cref="SettingException">What is to be sent to is no address.</exception>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        _ = builder.Services.AddSingleton<Backlog>().AddScoped<BacklogLook>().AddSingleton<ServiceMeter>().AddSingleton<RequestWatch>().AddScoped<Tally>().AddSingleton<MetricReader>();

        foreach (var key in TelemetryExport.Switches)
        {
            if (builder.Configuration[key] is { Length: > 0 } endpoint && (!Uri.TryCreate(endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")))
            {
                throw SettingException.Of(key, "expected an http or https address, such as http://127.0.0.1:4317");
            }
        }

        if (TelemetryExport.IsWanted(builder.Configuration))
        {
            // Of itself ASP.NET Core says next to nothing on its spans.
            AppContext.SetSwitch("Microsoft.AspNetCore.Hosting.SuppressActivityOpenTelemetryData", isEnabled: false);
            _ = builder.Services.AddHostedService<TelemetryExport>().AddHostedService<BacklogWatch>();
        }
    }

    /// <summary>Listens from the start on, so that nothing goes uncounted.</summary>
    public static void UseTelemetry(this WebApplication app)
    {
        _ = app.Services.GetRequiredService<MetricReader>();

        if (TelemetryExport.IsWanted(app.Configuration))
        {
            app.UseSpanRoutes();
        }
    }
}
