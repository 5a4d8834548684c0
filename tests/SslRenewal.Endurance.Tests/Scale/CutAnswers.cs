using System.Net;

namespace SslRenewal.Endurance.Tests.Scale;

/// <summary>Counts the requests that the balancer could not bring to their end, and tells of a cut one as the service does of an unknown end: by 503, after which a customer asks again where it has a key.</summary>
internal sealed class CutAnswers() : DelegatingHandler(new SocketsHttpHandler())
{
    private int _cut;
    private int _lost;
    private int _unserved;

    /// <summary>Sent to a replica that died over them.</summary>
    public int Cut => _cut;

    /// <summary>Ended without an answer, which clients repeat by themselves.</summary>
    public int Lost => _lost;

    /// <summary>Answered 503: there was no replica to send them to, or it said so.</summary>
    public int Unserved => _unserved;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;

        try
        {
            response = await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException)
        {
            _ = Interlocked.Increment(ref _lost);
            throw;
        }

        switch (response.StatusCode)
        {
            case HttpStatusCode.ServiceUnavailable:
                _ = Interlocked.Increment(ref _unserved);
                break;
            case HttpStatusCode.BadGateway:
                _ = Interlocked.Increment(ref _cut);
                response.StatusCode = HttpStatusCode.ServiceUnavailable;
                break;
        }

        return response;
    }
}
