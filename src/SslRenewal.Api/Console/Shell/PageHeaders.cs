using Microsoft.Net.Http.Headers;

namespace SslRenewal.Api.Console.Shell;

/// <summary>What every answer of the desk tells the browser: it runs and loads nothing but ours, shows nothing inside other pages, and keeps nothing.</summary>
internal static class PageHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static ValueTask<object?> SetAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Set(context.HttpContext.Response);
        return next(context);
    }

    public static void Set(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers[HeaderNames.CacheControl] = "no-cache, no-store";
        headers[HeaderNames.Pragma] = "no-cache";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";

        // Without any referrer at all, a browser would send a form without our origin.
        headers["Referrer-Policy"] = "same-origin";
    }
}
