namespace SslRenewal.Issuing.DomainControl.Resolving;

/// <summary>How a server's work ended, by the number on the wire (RFC 1035, section 4.1.1).</summary>
internal enum DnsResponseCode
{
    NoError = 0,
    ServerFailure = 2,

    /// <summary>There is no such name.</summary>
    NameError = 3,
}
