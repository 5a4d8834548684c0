namespace SslRenewal.Issuing.DomainControl.Resolving;

/// <summary>What a name server said of a name's CNAME record.</summary>
public abstract record CnameLookup
{
    private CnameLookup() { }

    /// <summary>The target in the server's letter case, without a closing dot, printable ASCII: any other byte is written as <c>\DDD</c>.</summary>
    public sealed record Found(string Target) : CnameLookup;

    public sealed record None : CnameLookup;

    /// <summary>The server failed, or did not answer in time.</summary>
    public sealed record Failed : CnameLookup;
}
