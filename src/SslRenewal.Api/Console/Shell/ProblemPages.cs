using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using SslRenewal.Api.Access;
using SslRenewal.Api.Console.SignIn;

namespace SslRenewal.Api.Console.Shell;

/// <summary>Tells a person what is wrong, as a page that says what to do next; programs get problem details.</summary>
internal sealed class ProblemPages : IProblemDetailsWriter
{
    private const string Html = "text/html";

    // What programs call answers programs, also when a browser shows it.
    private static readonly PathString Manage = "/manage";

    public bool CanWrite(ProblemDetailsContext context) =>
        context.HttpContext.Request.HasAddress
        && !context.HttpContext.Request.Path.StartsWithSegments(Manage, StringComparison.OrdinalIgnoreCase)
        && (ConsolePath.Is(context.HttpContext) || context.HttpContext.Request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals(Html, StringComparison.OrdinalIgnoreCase)));

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var (http, problem) = (context.HttpContext, context.ProblemDetails);
        var status = problem.Status ?? http.Response.StatusCode;

        PageHeaders.Set(http.Response);
        http.Response.Headers.Remove(HeaderNames.ETag);

        var page = status == StatusCodes.Status401Unauthorized
            ? SignInEndpoints.Ask(HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString : null, refusal: null, status)
            : new RazorComponentResult<ProblemPage>(new { Status = status, Title = ReasonPhrases.GetReasonPhrase(status), problem.Detail }) { StatusCode = status };

        await page.ExecuteAsync(http);
    }
}
