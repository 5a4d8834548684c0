using SslRenewal.Api.Wire;
using SslRenewal.Domain.MoreNames;

namespace SslRenewal.Api.Commands.PurchaseMoreSans;

/// <summary>Every refusal of <c>namecheap.ssl.purchasemoresans</c>, in the order of its judgement: those of its parameters, then the domain's.</summary>
internal static class PurchaseMoreSansRefusals
{
    public static IReadOnlyList<DocumentedRefusal> InOrder { get; } = [.. DocumentedRefusal.OfParameters(PurchaseMoreSansParameters.InOrder), .. DocumentedRefusal.OfRules(MoreNamesRules.InOrder)];
}
