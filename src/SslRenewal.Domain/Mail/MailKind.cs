namespace SslRenewal.Domain.Mail;

/// <summary>What a mail is about.</summary>
public enum MailKind
{
    /// <summary>Asks whoever holds a domain to approve a certificate for it.</summary>
    Approver,

    /// <summary>Brings the certificate.</summary>
    Fulfillment,

    /// <summary>Tells that the coverage ends.</summary>
    Expiry,
}
