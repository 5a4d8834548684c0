using Microsoft.AspNetCore.Antiforgery;

namespace SslRenewal.Api.Console.Shell;

/// <summary>Lets a form change something only where one of our own pages sent it.</summary>
internal static class FormCheck
{
    /// <exception cref="BadHttpRequestException">The form carries no token of ours.</exception>
    public static async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;

        if (!HttpMethods.IsGet(http.Request.Method) && !await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
        {
            throw new BadHttpRequestException("This form is no longer valid, and nothing was changed. Open the page again and send it anew.");
        }

        return await next(context);
    }
}
