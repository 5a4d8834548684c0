namespace SslRenewal.Testing;

/// <summary>Something that is to go wrong: the next matching request meets it, or the next so many. Made by the method of its kind, and narrowed by <c>with</c>.</summary>
public sealed record Fault
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private Fault(string kind) => Kind = kind;

    /// <summary>Its name in the management API, such as <c>loseAnswer</c>.</summary>
    public string Kind { get; }

    /// <summary>The account that it is for; any where it is left out.</summary>
    public string? Account { get; init; }

    /// <summary>The command that it is for, such as <c>namecheap.ssl.renew</c>; any where it is left out.</summary>
    public string? Command { get; init; }

    /// <summary>The CertificateID that a request must carry; any where it is left out. It need not exist.</summary>
    public int? CertificateId { get; init; }

    /// <summary>How many requests it strikes; 1 where it is left out.</summary>
    public int? Times { get; init; }

    /// <summary>In place of <see cref="Times"/>: the ordinals, from 1, of the matching requests that it strikes.</summary>
    public IReadOnlyList<int>? Calls { get; init; }

    /// <summary>What an <see cref="Error"/> answers.</summary>
    public int? Number { get; private init; }

    /// <summary>The text of that error.</summary>
    public string? Message { get; private init; }

    /// <summary>How long a <see cref="Latency"/> holds a request up.</summary>
    public int? Milliseconds { get; private init; }

    /// <summary>What an <see cref="HttpStatus"/> answers.</summary>
    public int? Status { get; private init; }

    /// <summary>The text that goes with that status.</summary>
    public string? Body { get; private init; }

    /// <summary>Where an answer is lost: <c>connection</c> for before its first byte.</summary>
    public string? At { get; private init; }

    /// <summary>The order is refused as one that could not be created; nothing is charged.</summary>
    public static Fault OrderCreationFailed() => new("orderCreationFailed");

    /// <summary>The promotion cannot be looked up.</summary>
    public static Fault PromotionStoreError() => new("promotionStoreError");

    /// <summary>The issuer refuses the certificate.</summary>
    public static Fault IssuerRefuses() => new("issuerRefuses");

    /// <summary>An error of one's own choice in place of the answer; nothing is done.</summary>
    public static Fault Error(int number, string message) => new("error") { Number = number, Message = message };

    /// <summary>The request is held up so long, 1 ms to 10 minutes, and then goes on as usual.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is shorter or longer.</exception>
    public static Fault Latency(TimeSpan wait) => wait >= ShortestWait && wait <= LongestWait
        ? new("latency") { Milliseconds = (int)wait.TotalMilliseconds }
        : throw new ArgumentOutOfRangeException(nameof(wait), wait, "A request is held up for 1 ms to 10 minutes.");

    /// <summary>A status of HTTP, 200 to 599, in place of the document, as a broken proxy answers; nothing is done.</summary>
    public static Fault HttpStatus(int status, string? body = null) => new("httpStatus") { Status = status, Body = body };

    /// <summary>The document ends in its middle.</summary>
    public static Fault Truncate() => new("truncate");

    /// <summary>The connection ends before anything is done.</summary>
    public static Fault DropConnection() => new("dropConnection");

    /// <summary>What was asked is done and kept, and the connection ends after the headers of the answer, or before any byte of it.</summary>
    public static Fault LoseAnswer(bool beforeHeaders = false) => new("loseAnswer") { At = beforeHeaders ? "connection" : null };
}
