namespace SslRenewal.Api.Outgoing;

/// <summary>What became of handing something to the other side.</summary>
internal abstract record PostResult
{
    private PostResult() { }

    /// <summary>The HTTP status that was answered, where one was.</summary>
    public int? Status { get; init; }

    /// <summary>The other side took it.</summary>
    public sealed record Taken : PostResult;

    /// <summary>It did not work; a later attempt may.</summary>
    public sealed record Failed(string Why) : PostResult;

    /// <summary>It never will.</summary>
    public sealed record Refused(string Why) : PostResult;
}
