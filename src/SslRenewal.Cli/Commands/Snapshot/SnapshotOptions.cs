using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Snapshot;

/// <summary>Whose state, and in which file.</summary>
/// <param name="Account">The account; the whole service where there is none.</param>
/// <param name="Passphrase">What the keys in the file are encrypted under; without it they are left out.</param>
internal sealed record SnapshotOptions(string File, string? Account, string? Passphrase)
{
    private const string Variable = "SSLRENEWAL_PASSPHRASE";

    public static ToolCommand Command(string name, string description, Func<SnapshotOptions, Session, CancellationToken, Task<int>> handle, params string[] examples)
    {
        var file = Inputs.Argument("FILE", "The file.");
        var account = Inputs.Text("--account", "NAME", "The account whose state is meant; the whole service's where it is left out.");
        var passphrase = Inputs.Text("--passphrase", "TEXT", $"What the keys in the file are encrypted under; else {Variable}. Without it they are left out.");

        return new ToolCommand(name, description, examples) { file, account, passphrase }
            .Does(result => new SnapshotOptions(result.GetValue(file)!, result.GetValue(account), result.Given(passphrase, Variable)), handle);
    }
}
