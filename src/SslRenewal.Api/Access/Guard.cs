using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using SslRenewal.Api.Console.Feeds;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Api.Console.SignIn;
using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Access;

/// <summary>Keeps everything but the open paths to whoever manages the service: who has the key, or, where there is none, who is on this machine.</summary>
internal sealed class Guard(KeySignIn signIn, CalendarToken calendars)
{
    private const string Bearer = "Bearer ";

    private static readonly PathString[] Open = [XmlPath.Root, "/ca", "/health", "/openapi", "/swagger", "/schemas", AssetEndpoints.Path];

    private static ProblemDetails NoHost => Problem(StatusCodes.Status400BadRequest, "The Host header names no host.");

    /// <summary>Answers a request whose host nobody can read. The XML API's answers of HTTP have no body.</summary>
    public static Task RefuseHostAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return XmlPath.IsAbove(context) ? Task.CompletedTask : TellAsync(context, NoHost);
    }

    public async Task InvokeAsync(HttpContext context, ConnectionOrigin origin, RequestDelegate next)
    {
        if (!Array.Exists(Open, path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)) && await RefuseAsync(context, origin) is { } problem)
        {
            await TellAsync(context, problem);
            return;
        }

        await next(context);
    }

    private async Task<ProblemDetails?> RefuseAsync(HttpContext context, ConnectionOrigin origin) => context.Request switch
    {
        var request when !request.HasAddress => NoHost,
        _ when !signIn.IsNeeded && !origin.IsLocal => Problem(StatusCodes.Status403Forbidden, "Without a Management:Key this answers on this machine only, under a loopback name and not through a proxy."),
        var request when signIn.IsNeeded && await RefuseStrangerAsync(request) is { } stranger => stranger,
        var request when HttpMethods.IsGet(request.Method) => null,
        var request when !IsOwnOrigin(request) => Problem(StatusCodes.Status403Forbidden, "A page of another origin may not change anything here."),
        var request when request.HasBody && !IsJson(request) && !ConsolePath.Is(context) => Problem(StatusCodes.Status415UnsupportedMediaType, "The body must be application/json."),
        _ => null,
    };

    private async Task<ProblemDetails?> RefuseStrangerAsync(HttpRequest request) => Judge(request) switch
    {
        SignInOutcome.Done => null,
        SignInOutcome.TooMany => Problem(StatusCodes.Status429TooManyRequests, "Too many wrong keys came from this address: wait a minute."),
        _ when SignInEndpoints.Is(request) || calendars.Grants(request) || await signIn.IsSignedInAsync(request.HttpContext) => null,
        _ => Problem(StatusCodes.Status401Unauthorized, "This needs the management key: Authorization: Bearer KEY."),
    };

    // Nothing where no key was sent.
    private SignInOutcome? Judge(HttpRequest request) => request.Headers.Authorization is [{ } sent] && sent.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
        ? signIn.Judge(sent[Bearer.Length..].Trim(), request.HttpContext.Connection.RemoteIpAddress)
        : null;

    private static ProblemDetails Problem(int status, string detail) => new() { Status = status, Detail = detail };

    private static bool IsOwnOrigin(HttpRequest request) =>
        (request.Headers.Origin is [] || (request.Headers.Origin is [{ } origin] && IsSame(origin, request)))
        && (request.Headers["Sec-Fetch-Site"] is [] or ["same-origin"] or ["none"]);

    private static bool IsSame(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from) && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own)
        && Uri.Compare(from, own, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase);

    private static async Task TellAsync(HttpContext context, ProblemDetails problem)
    {
        context.Response.StatusCode = problem.Status!.Value;

        if (problem.Status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = Bearer.Trim();
        }

        await TypedResults.Problem(problem).ExecuteAsync(context);
    }
}
