namespace SslRenewal.Issuing.Installation;

/// <summary>What came of asking a host for its certificate. Nothing is verified: whoever asked compares.</summary>
public abstract record PresentedCertificate
{
    private PresentedCertificate() { }

    /// <summary>The host presents this leaf, in DER.</summary>
    public sealed record Seen(ReadOnlyMemory<byte> Der, DateTimeOffset NotAfter) : PresentedCertificate;

    /// <summary>Somebody listens, but speaks no TLS that is understood here.</summary>
    public sealed record NoTls : PresentedCertificate;

    /// <summary>Every address of the host is outside the allowed networks or the service's own; nothing was sent to any.</summary>
    public sealed record AddressNotAllowed : PresentedCertificate;

    /// <summary>The host is no name, has no address, or the name server told none.</summary>
    public sealed record NoAddress : PresentedCertificate;

    /// <summary>Nobody listens, or nothing came in time.</summary>
    public sealed record NoAnswer : PresentedCertificate;
}
