namespace SslRenewal.Api.Wire;

/// <summary>Gives every request an id, which its answer carries.</summary>
internal static class RequestIds
{
    private static readonly object Key = new();

    public static void UseRequestIds(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var id = Guid.CreateVersion7();

        context.Items[Key] = id;
        // At the very end, since the answer to an exception begins with no headers.
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[AnswerHeaders.RequestId] = id.ToString();
            return Task.CompletedTask;
        });

        return next(context);
    });

    public static Guid Of(HttpContext context) => (Guid)context.Items[Key]!;
}
