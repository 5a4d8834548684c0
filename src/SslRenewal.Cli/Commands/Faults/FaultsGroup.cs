using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Faults;

/// <summary>The commands of faults.</summary>
internal static class FaultsGroup
{
    public static ToolCommand Command()
    {
        var account = Inputs.Text("--account", "NAME", "Only those made for this account.");

        return new ToolCommand("faults", "Lists the faults to inject, with what each has struck; with a subcommand, makes and clears them.", "sslrenewal faults")
        {
            account,
            FaultsAddOptions.Command(),
            Simple("unspent", "Lists the faults that have not struck as often as they were to. Exit code 1: there are some.", FaultsHandler.UnspentAsync, "sslrenewal faults unspent"),
            Simple("clear", "Removes the faults.", FaultsHandler.ClearAsync, "sslrenewal faults clear", "sslrenewal faults clear --account apiexample"),
        }.Does(result => new FaultsOptions(result.GetValue(account)), FaultsHandler.ListAsync);
    }

    private static ToolCommand Simple(string name, string description, Func<FaultsOptions, Session, CancellationToken, Task<int>> handle, params string[] examples)
    {
        var account = Inputs.Text("--account", "NAME", "Only those made for this account.");
        return new ToolCommand(name, description, examples) { account }.Does(result => new FaultsOptions(result.GetValue(account)), handle);
    }
}
