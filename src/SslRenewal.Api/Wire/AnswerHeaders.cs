namespace SslRenewal.Api.Wire;

/// <summary>The headers that tell a developer more than the document does; they never change it.</summary>
internal static class AnswerHeaders
{
    /// <summary>The slug of the rule that refused.</summary>
    public const string Rule = "SslRenewal-Rule";

    /// <summary>The first and the last day on which the certificate may be renewed.</summary>
    public const string EligibleFrom = "SslRenewal-Eligible-From";
    public const string EligibleUntil = "SslRenewal-Eligible-Until";

    /// <summary>The deprecated name that was asked for and replaced.</summary>
    public const string ReplacedType = "SslRenewal-Replaced-Type";

    /// <summary>The names of parameters that nobody reads, as in an address, with commas between them.</summary>
    public const string Unread = "SslRenewal-Unread";

    /// <summary>Unique to each request.</summary>
    public const string RequestId = "SslRenewal-Request-Id";

    /// <summary>What a request with the same value does not do twice; a header of the request.</summary>
    public const string IdempotencyKey = "Idempotency-Key";
}
