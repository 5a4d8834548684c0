using Microsoft.AspNetCore.Connections.Features;

namespace SslRenewal.Api.Wire;

/// <summary>An answer that does not arrive: the connection is cut after the headers, or before any byte where there is no answer.</summary>
internal sealed record LostResult(XmlResult? Answer) : IResult
{
    /// <summary>The answer of which not even the headers are sent, where there was one.</summary>
    public XmlResult? Unsent { get; init; }

    // Real time. The end of a plain connection tells itself; of another one nothing tells that the headers have gone.
    private static readonly TimeSpan UntilClosed = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(250);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (Answer is not null)
        {
            _ = Answer.Begin(httpContext.Response);
            await httpContext.Response.StartAsync(httpContext.RequestAborted);
            await httpContext.Response.Body.FlushAsync(httpContext.RequestAborted);
            await LetGoAsync(httpContext);
        }

        httpContext.Abort();
    }

    // An abort overtakes what has not reached the socket yet. The end of a plain connection's output does not, and closes it.
    private static async Task LetGoAsync(HttpContext context)
    {
        var patience = Linger;

        if (HttpProtocol.IsHttp11(context.Request.Protocol) && context.Features.Get<ITlsHandshakeFeature>() is null && context.Features.Get<IConnectionTransportFeature>() is { } connection)
        {
            await connection.Transport.Output.CompleteAsync();
            patience = UntilClosed;
        }

        await Task.Delay(patience, context.RequestServices.GetRequiredService<TimeProvider>(), context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
