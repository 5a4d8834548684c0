namespace SslRenewal.Api.Telemetry;

/// <summary>How a request to the XML API ended.</summary>
internal enum RequestOutcome
{
    Ok,

    /// <summary>A document with an error.</summary>
    Refused,

    /// <summary>A status of HTTP without a document, or no answer at all.</summary>
    Failed,
}
