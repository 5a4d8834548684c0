namespace SslRenewal.Domain.Issuance;

/// <summary>The end of a coverage: the first instant of which a certificate is expired.</summary>
public static class CoverageEnd
{
    /// <param name="end">None, where it is not issued.</param>
    public static bool HasCome(DateTimeOffset? end, DateTimeOffset now) => end <= now;
}
