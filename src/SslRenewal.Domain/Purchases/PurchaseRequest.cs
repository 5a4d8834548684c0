using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Purchases;

/// <summary>A first purchase as it was asked for, in the domain's own terms.</summary>
/// <param name="ExtraNames">The names asked for beyond those included.</param>
/// <param name="PromotionCode">As sent, or <see langword="null"/> where none was.</param>
public sealed record PurchaseRequest(int Years, RequestedType Type, int ExtraNames, string? PromotionCode);
