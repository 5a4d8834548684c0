namespace SslRenewal.Issuing.Authority.Ocsp;

/// <summary>The OCSPResponseStatus of an answer (RFC 6960, 4.2.1).</summary>
internal enum OcspResult
{
    Successful = 0,

    MalformedRequest = 1,

    TryLater = 3,

    Unauthorized = 6,
}
