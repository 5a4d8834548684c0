namespace SslRenewal.Testing;

/// <summary>Which requests of the journal are meant: those that meet every condition that is given.</summary>
public record RequestFilter
{
    /// <summary>The user that they acted for. What was refused before the caller was known is nobody's.</summary>
    public string? UserName { get; init; }

    /// <summary>Such as <c>namecheap.ssl.renew</c>, in any letter case.</summary>
    public string? Command { get; init; }

    /// <summary>The parameter CertificateID that they carried.</summary>
    public int? CertificateId { get; init; }

    /// <summary>The HTTP status of the answer; 0 where the connection was cut before one.</summary>
    public int? Status { get; init; }

    /// <summary>Whether they were answered OK.</summary>
    public bool? Ok { get; init; }

    /// <summary>The number of the error that was answered.</summary>
    public int? ErrorNumber { get; init; }

    /// <summary>The slug of the rule that refused.</summary>
    public string? Rule { get; init; }

    /// <summary>The id of the fault that struck.</summary>
    public int? Fault { get; init; }

    /// <summary>The id in the answer's header <c>SslRenewal-Request-Id</c>.</summary>
    public Guid? RequestId { get; init; }

    /// <summary>Those whose id in the journal is above it.</summary>
    public long? After { get; init; }
}
