using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Access;

/// <summary>Keeps everything but the open paths to whoever manages the service: who has the key, or, where there is none, who is on this machine.</summary>
internal sealed class Guard(ServiceSettings settings, IProblemDetailsService problems)
{
    private const string Bearer = "Bearer ";

    private static readonly PathString[] Open = [XmlEndpoint.Path, "/ca", "/health", "/openapi", "/swagger", "/schemas"];

    public async Task InvokeAsync(HttpContext context, ConnectionOrigin origin, RequestDelegate next)
    {
        if (!Array.Exists(Open, path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)) && Refuse(context.Request, origin) is { } problem)
        {
            await RefuseAsync(context, problem);
            return;
        }

        await next(context);
    }

    private ProblemDetails? Refuse(HttpRequest request, ConnectionOrigin origin) => request switch
    {
        _ when settings.ManagementKey is null && !origin.IsLocal => Problem(StatusCodes.Status403Forbidden, "Without a Management:Key this answers on this machine only, under a loopback name and not through a proxy."),
        _ when settings.ManagementKey is { } key && !HasKey(request, key) => Problem(StatusCodes.Status401Unauthorized, "This needs the management key: Authorization: Bearer KEY."),
        _ when HttpMethods.IsGet(request.Method) => null,
        _ when !IsOwnOrigin(request) => Problem(StatusCodes.Status403Forbidden, "A page of another origin may not change anything here."),
        _ when request.HasBody && !IsJson(request) => Problem(StatusCodes.Status415UnsupportedMediaType, "The body must be application/json."),
        _ => null,
    };

    private static ProblemDetails Problem(int status, string detail) => new() { Status = status, Detail = detail };

    private static bool HasKey(HttpRequest request, string key) =>
        request.Headers.Authorization is [{ } sent] && sent.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(Hash(sent[Bearer.Length..].Trim()), Hash(key));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static bool IsOwnOrigin(HttpRequest request) =>
        (request.Headers.Origin is [] || (request.Headers.Origin is [{ } origin] && IsSame(origin, request)))
        && (request.Headers["Sec-Fetch-Site"] is [] or ["same-origin"] or ["none"]);

    private static bool IsSame(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from) && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own)
        && Uri.Compare(from, own, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase);

    private async Task RefuseAsync(HttpContext context, ProblemDetails problem)
    {
        context.Response.StatusCode = problem.Status!.Value;

        if (problem.Status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = Bearer.Trim();
        }

        await problems.WriteAsync(new() { HttpContext = context, ProblemDetails = problem });
    }
}
