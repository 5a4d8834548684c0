using SslRenewal.Api.Wire;
using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Commands.Renew;

/// <summary>Every refusal of <c>namecheap.ssl.renew</c>, in the order of its judgement: those of its parameters, then the domain's.</summary>
internal static class RenewRefusals
{
    public static IReadOnlyList<DocumentedRefusal> InOrder { get; } = [.. DocumentedRefusal.OfParameters(RenewParameters.InOrder), .. DocumentedRefusal.OfRules(RenewalRules.InOrder)];
}
