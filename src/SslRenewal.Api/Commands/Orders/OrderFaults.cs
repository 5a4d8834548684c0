using SslRenewal.Api.Manage.Faults;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Faults;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Promotions;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Api.Commands.Orders;

/// <summary>Lets faults break the rules of an attempt. A fault is spent only where it shows: where the rule that it breaks is the first that is broken.</summary>
internal sealed class OrderFaults(FaultService faults)
{
    /// <summary>The attempt as the first fault that shows leaves it, or as it was.</summary>
    public async Task<TAttempt> StrikeAsync<TAttempt>(ApiCall call, IReadOnlyList<Rule<TAttempt>> rules, TAttempt sound) where TAttempt : OrderAttempt
    {
        foreach (var fault in call.Faults)
        {
            var struck = Strike(fault.Kind, sound);

            if (rules.FirstRefusal(struck)?.Rule != rules.FirstRefusal(sound)?.Rule && await faults.TryHitAsync(call, fault))
            {
                return struck;
            }
        }

        return sound;
    }

    private static TAttempt Strike<TAttempt>(FaultKind kind, TAttempt sound) where TAttempt : OrderAttempt => kind switch
    {
        FaultKind.PromotionStoreError when sound.Promotion is not null => sound with { Promotion = PromotionUse.Unreadable },
        FaultKind.OrderCreationFailed => sound with { OrderFails = true },
        _ => sound,
    };
}
