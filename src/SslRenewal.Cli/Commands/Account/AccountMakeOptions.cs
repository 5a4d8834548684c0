using System.CommandLine;
using System.Globalization;
using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Account;

/// <summary>The account that is to be made.</summary>
internal sealed record AccountMakeOptions(string Name, string ApiKey, decimal? Balance, IReadOnlyList<string>? AllowedIps)
{
    /// <summary>Where the key of an account comes from that is not on the command line.</summary>
    public const string KeyVariable = "SSLRENEWAL_API_KEY";

    public static ToolCommand Command()
    {
        var name = Inputs.Argument("NAME", "The name, unique in the service.");
        var key = Inputs.Text("--api-key", "KEY", $"Its API key; else {KeyVariable}.");
        var balance = Inputs.Text("--balance", "DOLLARS", "What it begins with; nothing where it is left out.");
        var addresses = new Option<string[]>("--allowed-ip") { HelpName = "ADDRESS", Description = "An IPv4 address or network that may call; repeatable, and none allows all." };

        return new ToolCommand("make", "Makes an account.", "sslrenewal account make shop --api-key shop-key --balance 100 --allowed-ip 10.0.0.0/8")
        {
            name, key, balance, addresses,
        }.Does(
            result => new AccountMakeOptions(result.GetValue(name)!, result.Needed(key, KeyVariable), result.GetValue(balance) is { } text ? Money(text, "--balance") : null, result.GetValue(addresses) is { Length: > 0 } list ? list : null),
            AccountHandler.MakeAsync);
    }

    /// <exception cref="ToolFailure">It is no amount.</exception>
    public static decimal Money(string text, string name) => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
        ? amount
        : throw ToolFailure.Misused($"{name}: expected an amount of dollars, such as 12.50.");
}
