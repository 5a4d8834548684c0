using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Net.Http.Headers;
using SslRenewal.Api.Configuration;

namespace SslRenewal.Api.Access;

internal static class AccessExtensions
{
    public static void AddAccess(this IServiceCollection services)
    {
        _ = services.AddSingleton<WrongKeys>().AddSingleton<RequestLimits>().AddSingleton<KeySignIn>().AddSingleton<Guard>().AddScoped<CallerCheck>();

        _ = services.AddAuthentication(KeySignIn.Scheme).AddCookie(KeySignIn.Scheme, cookie =>
        {
            cookie.Cookie.Name = "SslRenewal.SignIn";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(KeySignIn.Hours);
            cookie.SlidingExpiration = false;
        });
    }

    /// <summary>Refuses a host that cannot be read, notes where each request came from, then believes the known proxies.</summary>
    public static void UseOrigins(this WebApplication app)
    {
        var proxies = app.Services.GetRequiredService<ServiceSettings>().KnownProxies;
        string[] read = proxies is { Count: > 0 } ? [HeaderNames.Host, ForwardedHeadersDefaults.XForwardedHostHeaderName] : [HeaderNames.Host];

        _ = app.Use((context, next) => Array.TrueForAll(read, header => context.Request.HasReadableHosts(header)) ? next(context) : Guard.RefuseHostAsync(context));
        _ = app.Use((context, next) =>
        {
            context.Features.Set(ConnectionOrigin.Of(context));
            return next(context);
        });

        if (proxies is { Count: > 0 })
        {
            _ = app.UseForwardedHeaders(Believing(proxies));
        }
    }

    /// <summary>Keeps out who may not manage.</summary>
    public static void UseGuard(this WebApplication app)
    {
        var guard = app.Services.GetRequiredService<Guard>();

        _ = app.UseAuthentication();
        _ = app.Use((context, next) => guard.InvokeAsync(context, context.Features.GetRequiredFeature<ConnectionOrigin>(), next));
    }

    private static ForwardedHeadersOptions Believing(IEnumerable<System.Net.IPNetwork> proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };

        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();

        foreach (var proxy in proxies)
        {
            options.KnownIPNetworks.Add(proxy);
        }

        return options;
    }
}
