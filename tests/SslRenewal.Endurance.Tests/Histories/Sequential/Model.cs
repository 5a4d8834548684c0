using SslRenewal.Endurance.Tests.Histories.Recording;

namespace SslRenewal.Endurance.Tests.Histories.Sequential;

/// <summary>What the service is to answer to one call after another. It knows nothing of the service's code.</summary>
internal static class Model
{
    /// <summary>What one call does to an account, and what it is answered.</summary>
    /// <param name="now">What the clock said when the call came.</param>
    /// <param name="struck">The rule that a fault shows as, or <see langword="null"/> where none strikes.</param>
    public static (ModelAccount After, string Reply) Do(ModelAccount account, Wish wish, DateTimeOffset now, string? struck = null) => wish.Deed switch
    {
        Deed.Renew or Deed.Create or Deed.BuyNames => Orders.Place(account, wish, now, struck),
        Deed.Activate or Deed.Reissue or Deed.EditControl or Deed.Revoke => Life.Command(account, wish, now, struck),
        Deed.Cancel or Deed.Approve or Deed.Refuse or Deed.Reset => Life.Management(account, wish, now),
        Deed.Fund => account.Balance + wish.Amount < 0 ? (account, JsonReply.Conflict) : (account with { Balance = account.Balance + wish.Amount }, JsonReply.Done),
        Deed.PlanFault => (Plan(account, wish), JsonReply.Done),
        _ => (account, Looks.Read(account, wish, struck)),
    };

    /// <summary>Moves the clock.</summary>
    /// <param name="call">The number of the call that moves it.</param>
    public static (ModelAccount After, string Reply) Move(ModelAccount account, Wish wish, int call)
    {
        var now = account.Now.AddDays(wish.Days);
        return (account with { Clock = account.Clock.Add((now, call)) }, JsonReply.Instant(now));
    }

    private static ModelAccount Plan(ModelAccount account, Wish wish) => FaultPlans.Kinds[wish.Word] is { } rule
        ? account with { Faults = account.Faults.SetItem(rule, account.Faults.GetValueOrDefault(rule) + 1) }
        : account;
}
