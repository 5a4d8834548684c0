namespace SslRenewal.Issuing.Foreign;

/// <summary>What one certificate of another authority turned out to be.</summary>
public abstract record ForeignReading
{
    private ForeignReading() { }

    /// <summary>A server's.</summary>
    public sealed record Leaf(ForeignCertificate Certificate) : ForeignReading;

    /// <summary>An authority's own: a part of a chain.</summary>
    public sealed record OfAuthority : ForeignReading;

    /// <summary>None that could be used.</summary>
    /// <param name="Why">A sentence.</param>
    public sealed record Unusable(string Why) : ForeignReading;
}
