using Microsoft.AspNetCore.Connections.Features;

namespace SslRenewal.Api.Wire;

/// <summary>An answer that does not arrive: the connection is cut after the headers, or before any byte where there is no answer.</summary>
internal sealed record LostResult(XmlResult? Answer) : IResult
{
    /// <summary>The answer of which not even the headers are sent, where there was one.</summary>
    public XmlResult? Unsent { get; init; }

    // Real time.
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

    // An abort overtakes what has not reached the socket yet. The end of a plain connection's output does not, and closes it; otherwise nothing tells when it has gone.
    private static async Task LetGoAsync(HttpContext context)
    {
        if (HttpProtocol.IsHttp11(context.Request.Protocol) && context.Features.Get<ITlsHandshakeFeature>() is null && context.Features.Get<IConnectionTransportFeature>() is { } connection)
        {
            await connection.Transport.Output.CompleteAsync();
        }

        await Task.Delay(Linger, context.RequestServices.GetRequiredService<TimeProvider>(), context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
