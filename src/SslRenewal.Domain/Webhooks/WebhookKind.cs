namespace SslRenewal.Domain.Webhooks;

/// <summary>What a webhook tells of.</summary>
public enum WebhookKind
{
    /// <summary>A certificate, or a further leaf of it, was issued.</summary>
    Issued,

    /// <summary>The issuer or a reviewer refused a certificate.</summary>
    Refused,

    /// <summary>A coverage ends soon.</summary>
    Expiring,
}
