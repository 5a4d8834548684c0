using Microsoft.AspNetCore.Antiforgery;

namespace SslRenewal.Api.Console.Shell;

/// <summary>Lets a form change something only where one of our own pages sent it.</summary>
internal static class FormCheck
{
    /// <exception cref="BadHttpRequestException">The form carries no token of ours, or cannot be read.</exception>
    public static async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;

        if (!HttpMethods.IsGet(http.Request.Method) && !await IsOursAsync(http))
        {
            throw new BadHttpRequestException("This form is no longer valid, and nothing was changed. Open the page again and send it anew.");
        }

        return await next(context);
    }

    private static async Task<bool> IsOursAsync(HttpContext http)
    {
        try
        {
            return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
        }
        catch (AntiforgeryValidationException unreadable)
        {
            // One that is too large says so within.
            throw unreadable.InnerException as BadHttpRequestException ?? new BadHttpRequestException("The form could not be read, and nothing was changed.", unreadable);
        }
    }
}
