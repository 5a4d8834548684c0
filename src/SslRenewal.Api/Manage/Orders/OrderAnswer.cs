using SslRenewal.Persistence.Orders;

namespace SslRenewal.Api.Manage.Orders;

/// <summary>An order with its money transaction.</summary>
/// <param name="Kind"><c>create</c>, <c>renew</c> or <c>purchaseMoreSans</c>: the command that placed it.</param>
/// <param name="CertificateId">The certificate that was bought.</param>
/// <param name="Renews">The certificate that it renews.</param>
/// <param name="Amount">What was charged, US dollars.</param>
/// <param name="PlacedOn">By the tenant's clock.</param>
public sealed record OrderAnswer(
    int OrderId, int TransactionId, string Kind, string UserName, int CertificateId, int? Renews, int Years, decimal Amount, string? PromotionCode, DateTimeOffset PlacedOn)
{
    internal static OrderAnswer Of(OrderRow row, string userName) => new(
        row.OrderId, row.TransactionId, KindWord.Write(row.Kind), userName, row.CertificateId, row.Renews, row.Years, row.Amount, row.PromotionCode, row.PlacedAt);
}
