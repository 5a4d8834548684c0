using SslRenewal.Api.Manage.Faults;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Faults;
using SslRenewal.Domain.Promotions;
using SslRenewal.Domain.Renewals;
using SslRenewal.Domain.Rules;
using SslRenewal.Persistence.Faults;

namespace SslRenewal.Api.Commands.Renew;

/// <summary>Decides a renewal on a look that locks nothing, which is all that a refusal needs; what it would grant is decided again where it is stored.</summary>
internal sealed class RenewService(RenewFacts facts, RenewOrders orders, FaultService faults)
{
    /// <param name="write">Writes the answer to an order, before it is committed.</param>
    public async Task<RenewOutcome> RenewAsync(ApiCall call, RenewalRequest request, Func<RenewalAttempt, RenewalOrder, XmlResult> write, CancellationToken cancellationToken)
    {
        if (await facts.GatherAsync(call.Caller, request, cancellationToken) is not { } sound)
        {
            return new RenewOutcome.Overtaken();
        }

        var attempt = await StrikeAsync(call.Faults, sound);

        return RenewalRules.InOrder.FirstRefusal(attempt) is { } refusal
            ? new RenewOutcome.Refused(attempt, refusal)
            : await orders.PlaceAsync(call, attempt, write);
    }

    // A fault is spent only where it shows: where the rule that it breaks is the first that is broken.
    private async Task<RenewalAttempt> StrikeAsync(IReadOnlyList<FaultRow> due, RenewalAttempt sound)
    {
        foreach (var fault in due)
        {
            var struck = Strike(fault.Kind, sound);

            if (RenewalRules.InOrder.FirstRefusal(struck)?.Rule != RenewalRules.InOrder.FirstRefusal(sound)?.Rule && await faults.TryHitAsync(fault))
            {
                return struck;
            }
        }

        return sound;
    }

    private static RenewalAttempt Strike(FaultKind kind, RenewalAttempt sound) => kind switch
    {
        FaultKind.PromotionStoreError when sound.Promotion is not null => sound with { Promotion = PromotionUse.Unreadable },
        FaultKind.OrderCreationFailed => sound with { OrderFails = true },
        _ => sound,
    };
}
