using System.ComponentModel.DataAnnotations.Schema;
using SslRenewal.Domain.Webhooks;
using SslRenewal.Persistence.Outgoing;

namespace SslRenewal.Persistence.Webhooks;

/// <summary>A message to the address that is told of what happens.</summary>
[Table("webhooks")]
public sealed class WebhookRow : OutgoingRow
{
    /// <summary>The same at every attempt, so that a receiver knows a message again.</summary>
    public required Guid MessageId { get; init; }

    public required WebhookKind Kind { get; init; }

    /// <summary>JSON, as it is signed and sent.</summary>
    public required string Body { get; init; }

    /// <summary>The HTTP status of the last answer.</summary>
    public int? LastStatus { get; set; }
}
