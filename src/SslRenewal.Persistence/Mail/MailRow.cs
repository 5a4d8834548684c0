using System.ComponentModel.DataAnnotations.Schema;
using SslRenewal.Domain.Mail;
using SslRenewal.Persistence.Outgoing;

namespace SslRenewal.Persistence.Mail;

/// <summary>A mail that the service sends: it lies in the inbox, and goes out where a server for it is set.</summary>
[Table("mail")]
public sealed class MailRow : OutgoingRow
{
    /// <summary>Counts from 1 within the tenant.</summary>
    public required int MailId { get; init; }

    public required MailKind Kind { get; init; }

    public required string Recipient { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Body { get; init; }
}
