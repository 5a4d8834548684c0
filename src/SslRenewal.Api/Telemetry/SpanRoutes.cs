using Microsoft.AspNetCore.Http.Features;

namespace SslRenewal.Api.Telemetry;

/// <summary>Names ASP.NET Core's span of each request by the pattern of its route: the path itself may hold a token.</summary>
internal static class SpanRoutes
{
    public const string Route = "http.route";

    private const string None = "no route";

    public static void UseSpanRoutes(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        finally
        {
            if (context.Features.Get<IHttpActivityFeature>()?.Activity is { } span)
            {
                var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;

                span.DisplayName = route ?? None;
                _ = span.SetTag(Route, route);
            }
        }
    });
}
