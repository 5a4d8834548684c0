using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Account;

/// <summary>The commands of accounts.</summary>
internal static class AccountGroup
{
    public static ToolCommand Command() => new("account", "Makes, funds, locks and resets accounts.", "sslrenewal account show apiexample")
    {
        Simple("show", "Shows a user's balance, and how much it has.", AccountHandler.ShowAsync, "sslrenewal account show apiexample"),
        AccountMakeOptions.Command(),
        AccountFundOptions.Command(),
        AccountKeyOptions.Command(),
        Simple("lock", "Locks an account: its requests are refused.", AccountHandler.LockAsync, "sslrenewal account lock smallshop"),
        Simple("unlock", "Unlocks an account.", AccountHandler.UnlockAsync, "sslrenewal account unlock smallshop"),
        Simple("reset", "Brings an account back to what it was made from; others are left alone.", AccountHandler.ResetAsync, "sslrenewal account reset apiexample"),
    };

    private static ToolCommand Simple(string name, string description, Func<AccountOptions, Session, CancellationToken, Task<int>> handle, string example)
    {
        var user = Inputs.Argument("NAME", "The user's name.");
        return new ToolCommand(name, description, example) { user }.Does(result => new AccountOptions(result.GetValue(user)!), handle);
    }
}
