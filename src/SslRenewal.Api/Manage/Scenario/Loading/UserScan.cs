using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Domain.Accounts;

namespace SslRenewal.Api.Manage.Scenario.Loading;

/// <summary>A user of a file, and what its ledger comes to.</summary>
internal sealed class UserScan
{
    public string Path { get; private set; } = "";

    /// <summary>Known once the user itself was come across, which is after its ledger.</summary>
    public ScenarioUser User { get => field ?? throw new InvalidOperationException("It was not come across yet."); private set; }

    public string Key => UserName.Key(User.UserName);

    public bool IsSubUser => User is not ScenarioAccount;

    /// <summary>How many entries the ledger will have, an opening one included.</summary>
    public int Entries { get; private set; }

    public decimal Balance { get; private set; }

    /// <summary>Whether the balance becomes the ledger's only entry.</summary>
    public bool OpensWithBalance => User.Ledger is null && Balance != 0;

    public void Add(ScenarioLedgerEntry entry) => (Entries, Balance) = (Entries + 1, Balance + entry.Amount);

    public void Complete(ScenarioUser user, string path)
    {
        (User, Path) = (user, path);

        if (user.Ledger is null)
        {
            (Entries, Balance) = (user.Balance.GetValueOrDefault() == 0 ? 0 : 1, user.Balance.GetValueOrDefault());
        }
        else if (user.Balance is { } balance && balance != Balance)
        {
            throw ScenarioException.Of($"{path}.balance", FormattableString.Invariant($"the ledger's sum, {Balance}"));
        }
        else if (Balance is < 0 or > ScenarioLimits.Money)
        {
            throw ScenarioException.Of($"{path}.ledger", FormattableString.Invariant($"entries whose sum is from 0 to {ScenarioLimits.Money}"));
        }
    }
}
