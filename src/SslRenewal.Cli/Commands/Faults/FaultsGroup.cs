using System.CommandLine;
using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Faults;

/// <summary>The commands of faults.</summary>
internal static class FaultsGroup
{
    public static ToolCommand Command()
    {
        var account = Inputs.Text("--account", "NAME", "Only those made for this account; where one is added, the account that it is for. Any where it is left out.");

        // Whichever side of the subcommand it stands on: a clear that overlooked it would take everybody's.
        account.Recursive = true;

        return new ToolCommand("faults", "Lists the faults to inject, with what each has struck; with a subcommand, makes and clears them.", "sslrenewal faults", "sslrenewal faults --account apiexample")
        {
            account,
            FaultsAddOptions.Command(account),
            new ToolCommand("unspent", "Lists the faults that have not struck as often as they were to. Exit code 1: there are some.", "sslrenewal faults unspent")
                .Does(Read, FaultsHandler.UnspentAsync),
            new ToolCommand("clear", "Removes the faults.", "sslrenewal faults clear", "sslrenewal faults clear --account apiexample")
                .Does(Read, FaultsHandler.ClearAsync),
        }.Does(Read, FaultsHandler.ListAsync);

        FaultsOptions Read(ParseResult result) => new(result.GetValue(account));
    }
}
