using System.Globalization;
using SslRenewal.Endurance.Tests.Histories.Recording;
using SslRenewal.Endurance.Tests.Histories.Sequential;

namespace SslRenewal.Endurance.Tests.Histories;

/// <summary>What one client is going to ask for: the same for the same seed, whatever the others do.</summary>
/// <param name="clients">How many act for the account at the same time.</param>
internal sealed class ClientPlan(int seed, int clients)
{
    private static readonly Deed[] Deeds =
    [
        .. Often(Deed.Renew, 11), .. Often(Deed.Create, 7), .. Often(Deed.BuyNames, 4), .. Often(Deed.Activate, 8), .. Often(Deed.Approve, 6), .. Often(Deed.Reissue, 4),
        .. Often(Deed.EditControl, 3), .. Often(Deed.Revoke, 2), .. Often(Deed.Cancel, 5), Deed.Refuse, Deed.Reset, .. Often(Deed.GetInfo, 5), .. Often(Deed.GetList, 3),
        .. Often(Deed.GetBalances, 3), .. Often(Deed.ReadAccount, 2), .. Often(Deed.Fund, 3), Deed.MoveClock, .. Often(Deed.PlanFault, 4),
    ];

    private static readonly string[] Faults = [.. FaultPlans.Kinds.Keys, "loseAnswer", "loseAnswer", "dropConnection", "latency"];

#pragma warning disable CA5394 // a plan is to be had again, not to be a secret
    private readonly Random _random = new(seed);

    /// <summary>The wishes, one after the other, and to which replica each goes.</summary>
    public IReadOnlyList<(Wish Wish, int Replica)> Draw(int count) => [.. Enumerable.Range(0, count).Select(step => (Draw(Pick(Deeds), step), _random.Next(16)))];

    private Wish Draw(Deed deed, int step)
    {
        // The certificates of the start, and more and more those that were probably bought since.
        var bought = HistoryAccount.Certificates + _random.Next(2 + (step * clients / 5));
        var id = Is(IsAboutNewOnes(deed) ? 85 : 25) ? bought : 1 + _random.Next(HistoryAccount.Certificates);

        return deed switch
        {
            Deed.Renew => Keyed(new Wish(deed, id) { Years = Years(), Type = TypeOf(id), Promotion = Code() }, step),
            Deed.Create => Keyed(new Wish(deed) { Years = Years(), Type = Is(75) ? Prices.Single : Prices.MultiDomain, Promotion = Code() }, step),
            Deed.BuyNames => Keyed(new Wish(deed, Is(70) ? 5 : id) { Names = 1 + _random.Next(2) }, step),
            Deed.EditControl => new Wish(deed, id) { Word = Is(50) ? "CNAME_CSR_HASH" : "HTTP_CSR_HASH" },
            Deed.Revoke => new Wish(deed, id) { Type = TypeOf(id) },
            Deed.GetList or Deed.GetBalances or Deed.ReadAccount => new Wish(deed),
            Deed.Fund => new Wish(deed) { Amount = Is(70) ? 60 : -90 },
            Deed.MoveClock => new Wish(deed) { Days = Is(90) ? 1 + _random.Next(12) : 370 },
            Deed.PlanFault => new Wish(deed) { Word = Pick(Faults), Milliseconds = 1 + _random.Next(4) },
            _ => new Wish(deed, id),
        };
    }

    // A third has a key: mostly one that belongs to these parameters, whoever sends them, at times one that others use for other things.
    private Wish Keyed(Wish wish, int step) => !Is(35) ? wish : wish with
    {
        Key = Is(85) ? string.Create(CultureInfo.InvariantCulture, $"{wish.Parameters} {(wish.Deed is Deed.Create ? step / 4 : 0)}").Replace(' ', '-') : "the-same-for-all",
    };

    private static bool IsAboutNewOnes(Deed deed) => deed is Deed.Activate or Deed.Approve or Deed.Cancel or Deed.Refuse or Deed.Reset or Deed.EditControl;

    private int Years() => Is(70) ? 1 : Is(75) ? 2 : 3;

    private string TypeOf(int id) => id == 5 != Is(5) ? Prices.MultiDomain : Prices.Single;

    private string? Code() => Is(75) ? null : Is(90) ? Prices.Code : "NOSUCH";

    private bool Is(int percent) => _random.Next(100) < percent;

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];
#pragma warning restore CA5394

    private static IEnumerable<Deed> Often(Deed deed, int times) => Enumerable.Repeat(deed, times);
}
