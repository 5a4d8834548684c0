using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Journal;

/// <summary>What is known of a request to the XML API while it is answered; once the answer begins, an entry of the journal that waits to be written.</summary>
internal sealed class RequestNote
{
    private readonly long _startedAt = Stopwatch.GetTimestamp();

    public required Guid RequestId { get; init; }

    /// <summary>When it came, in real time.</summary>
    public required DateTimeOffset At { get; init; }

    public required string Method { get; init; }

    /// <summary>What was sent, once it was read.</summary>
    public RequestParameters Parameters { get; set; } = new();

    /// <summary>Who asked for what, once the first stage let it pass.</summary>
    public ApiCall? Call { get; set; }

    /// <summary>The document that answers, or <see langword="null"/> where HTTP alone does.</summary>
    public XmlResult? Answer { get; set; }

    /// <summary>Whether the connection is cut before any byte of the answer.</summary>
    public bool IsCut { get; set; }

    public bool HasEnded { get; private set; }

    /// <summary>Of HTTP; 0 where the connection was cut before one.</summary>
    public int Status { get; private set; }

    public int? FaultId { get; private set; }

    /// <summary>From its beginning to that of the answer, in real time.</summary>
    public TimeSpan Took { get; private set; }

    /// <summary>Its place in the line of those that wait to be written.</summary>
    public long Place { get; set; }

    /// <summary>About how much memory it holds, in UTF-16 units.</summary>
    public int Length => Parameters.Length + (Answer?.Document.Length ?? 0);

    /// <summary>The note of the request that is being answered.</summary>
    public static RequestNote Of(HttpContext context) => context.Features.GetRequiredFeature<RequestNote>();

    /// <summary>Takes down how it ended.</summary>
    public void End(HttpContext context)
    {
        Status = IsCut || context.RequestAborted.IsCancellationRequested ? 0 : context.Response.StatusCode;
        HasEnded = true;
        FaultId = StruckFault.Of(context);
        Took = Stopwatch.GetElapsedTime(_startedAt);
    }
}
