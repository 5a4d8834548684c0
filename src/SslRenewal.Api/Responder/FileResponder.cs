using System.Net;
using System.Net.Mime;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace SslRenewal.Api.Responder;

/// <summary>A web server for rehearsals, at one port of 127.0.0.1 and nowhere else, that knows the files of domain control of every name.</summary>
internal sealed class FileResponder(ProofSource proofs) : IAsyncDisposable
{
    private const string WrongContent = "This is another file.";

    private WebApplication? _app;

    /// <summary>Begins to listen.</summary>
    /// <param name="port">0 for any that is free.</param>
    /// <param name="cancellationToken">Ends the try.</param>
    /// <returns>Where it listens.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task<IPEndPoint> StartAsync(int port, CancellationToken cancellationToken)
    {
        // A server of its own: no path of the service can be reached through it.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        _ = builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });

        _app = builder.Build();
        _app.Run(AnswerAsync);
        await _app.StartAsync(cancellationToken);

        var address = _app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        return new IPEndPoint(IPAddress.Loopback, BindingAddress.Parse(address).Port);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var (status, content) = await proofs.AnswerAsync(
            context.Request.Host.Host, values => context.Request.Path == values.FilePath, Answer, (StatusCodes.Status500InternalServerError, ""), context.RequestAborted);

        context.Response.StatusCode = status;
        context.Response.ContentType = MediaTypeNames.Text.Plain;
        await context.Response.WriteAsync(content, context.RequestAborted);
    }

    private static (int Status, string Content) Answer(Proof? proof) => proof switch
    {
        null or { Answer: RehearsedAnswer.Missing } => (StatusCodes.Status404NotFound, ""),
        { Answer: RehearsedAnswer.Error } => (StatusCodes.Status500InternalServerError, ""),
        { Answer: RehearsedAnswer.Wrong } => (StatusCodes.Status200OK, WrongContent),
        _ => (StatusCodes.Status200OK, proof.Values.FileContent),
    };
}
