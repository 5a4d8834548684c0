using SslRenewal.Api.Wire;
using SslRenewal.Domain.Purchases;

namespace SslRenewal.Api.Commands.Create;

/// <summary>Every refusal of <c>namecheap.ssl.create</c>, in the order of its judgement: those of its parameters, then the domain's.</summary>
internal static class CreateRefusals
{
    public static IReadOnlyList<DocumentedRefusal> InOrder { get; } = [.. DocumentedRefusal.OfParameters(CreateParameters.InOrder), .. DocumentedRefusal.OfRules(PurchaseRules.InOrder)];
}
