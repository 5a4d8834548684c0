using System.ComponentModel.DataAnnotations.Schema;
using SslRenewal.Domain.Orders;

namespace SslRenewal.Persistence.Orders;

/// <summary>An order with its money transaction.</summary>
[Table("orders")]
public sealed class OrderRow
{
    public required int Tenant { get; init; }

    public required int OrderId { get; init; }

    public required int TransactionId { get; init; }

    public required OrderKind Kind { get; init; }

    public required string UserKey { get; init; }

    /// <summary>The certificate that was bought.</summary>
    public required int CertificateId { get; init; }

    /// <summary>The certificate that it renews.</summary>
    public int? Renews { get; init; }

    public required int Years { get; init; }

    /// <summary>What was charged, US dollars.</summary>
    public required decimal Amount { get; init; }

    public string? PromotionCode { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>The request that placed it: how an order is known again whose commit was never answered.</summary>
    public Guid? Request { get; init; }
}
