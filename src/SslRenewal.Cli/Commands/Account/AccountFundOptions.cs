using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Account;

/// <summary>Whose balance changes, and by how much.</summary>
internal sealed record AccountFundOptions(string Name, decimal Amount)
{
    public static ToolCommand Command()
    {
        var name = Inputs.Argument("NAME", "The user's name.");
        var amount = Inputs.Argument("DOLLARS", "What is put in; below zero it is taken out.");

        return new ToolCommand("fund", "Puts money into a user's balance, or takes it out.", "sslrenewal account fund smallshop 50", "sslrenewal account fund smallshop -2.50")
        {
            name, amount,
        }.Does(result => new AccountFundOptions(result.GetValue(name)!, AccountMakeOptions.Money(result.GetValue(amount)!, "DOLLARS")), AccountHandler.FundAsync);
    }
}
