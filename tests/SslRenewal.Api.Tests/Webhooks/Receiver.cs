using System.Collections.Concurrent;
using System.Net;

namespace SslRenewal.Api.Tests.Webhooks;

/// <summary>Somebody who is told by webhook: an HTTP server on a port of its own, which keeps what it is sent and answers as it is told to.</summary>
public sealed class Receiver : IAsyncDisposable
{
    public const string Secret = "a secret that only the two know";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedMessage> _received = [];
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Receiver(WebApplication app) => _app = app;

    /// <summary>What is answered.</summary>
    public HttpStatusCode Status { get; set; } = HttpStatusCode.NoContent;

    /// <summary>What is waited for before anything is answered.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public IReadOnlyList<ReceivedMessage> Received => [.. _received];

    /// <summary>Ends when something has come.</summary>
    public Task First => _first.Task;

    /// <summary>The settings that lead here.</summary>
    public Dictionary<string, string> Settings => new(StringComparer.Ordinal) { ["Webhooks:Url"] = $"{_app.Urls.Single()}/hook?to=desk", ["Webhooks:Secret"] = Secret };

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        _ = builder.Logging.ClearProviders();
        _ = builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0");

        var receiver = new Receiver(builder.Build());
        _ = receiver._app.MapFallback(receiver.TakeAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        _received.Enqueue(new ReceivedMessage(
            $"{request.Method} {request.Path}{request.QueryString}", await reader.ReadToEndAsync(), request.Headers.ToDictionary(header => header.Key, header => $"{header.Value}", StringComparer.OrdinalIgnoreCase)));
        _ = _first.TrySetResult();

        await Gate;
        return Status is HttpStatusCode.Found ? Results.Redirect("/elsewhere") : Results.StatusCode((int)Status);
    }
}
