using Microsoft.AspNetCore.Routing.Patterns;
using SslRenewal.Api.Journal;
using SslRenewal.Api.Telemetry;

namespace SslRenewal.Api.Wire;

/// <summary>The one path that every command is sent to, and below it one for each command, which the documentation shows apart. It is answered ahead of the routing, which would first make ready the many endpoints of the desk and of management.</summary>
internal static class XmlPath
{
    public const string Root = "/xml.response";

    private static readonly RouteEndpoint All = Named(Root);
    private static readonly RouteEndpoint One = Named(Root + "/{command}");

    /// <summary>Whether a request's path is this one or lies below it.</summary>
    public static bool IsAbove(HttpContext context) => context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);

    public static void UseXml(this IApplicationBuilder app) =>
        app.Use((context, next) => TryFind(context.Request.Path, out var command) ? AnswerAsync(context, command) : next(context));

    // As a route would be: one segment at most, and a slash at its end without meaning.
    private static bool TryFind(PathString path, out string? command)
    {
        command = null;

        if (!path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase, out var rest))
        {
            return false;
        }

        if (rest.Value is { Length: > 1 } below)
        {
            command = below[1..^(below[^1] is '/' ? 1 : 0)];
        }

        return command is null || (command.Length > 0 && !command.Contains('/'));
    }

    private static async Task AnswerAsync(HttpContext context, string? command)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = $"{HttpMethods.Get}, {HttpMethods.Post}";
            return;
        }

        var services = context.RequestServices;
        context.SetEndpoint(command is null ? All : One);

        var result = await services.GetRequiredService<RequestNotes>().NoteAsync(context, () =>
            services.GetRequiredService<RequestWatch>().WatchAsync(context, () => services.GetRequiredService<XmlEndpoint>().AnswerAsync(context, command)));

        await result.ExecuteAsync(context);
    }

    // What telemetry names a request by; the builder adds what metrics read.
    private static RouteEndpoint Named(string pattern) =>
        (RouteEndpoint)new RouteEndpointBuilder(_ => Task.CompletedTask, RoutePatternFactory.Parse(pattern), order: 0) { DisplayName = pattern }.Build();
}
