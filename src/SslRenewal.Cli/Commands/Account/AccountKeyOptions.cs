using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Account;

/// <summary>Whose key changes, and what to.</summary>
internal sealed record AccountKeyOptions(string Name, string ApiKey)
{
    public static ToolCommand Command()
    {
        var name = Inputs.Argument("NAME", "The account's name.");
        var key = Inputs.Text("--api-key", "KEY", $"The new API key; else {AccountMakeOptions.KeyVariable}.");

        return new ToolCommand("key", "Gives an account another API key.", "sslrenewal account key smallshop --api-key another-key")
        {
            name, key,
        }.Does(result => new AccountKeyOptions(result.GetValue(name)!, result.Needed(key, AccountMakeOptions.KeyVariable)), AccountHandler.ChangeKeyAsync);
    }
}
