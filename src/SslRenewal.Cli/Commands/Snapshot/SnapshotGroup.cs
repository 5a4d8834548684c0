namespace SslRenewal.Cli.Commands.Snapshot;

internal static class SnapshotGroup
{
    public static ToolCommand Command() => new("snapshot", "Saves and restores everything: the service's state, or one account's.", "sslrenewal snapshot save before.json", "sslrenewal snapshot load before.json")
    {
        SnapshotOptions.Command("save", "Saves everything into a file.", SnapshotHandler.SaveAsync, "sslrenewal snapshot save before.json", "sslrenewal snapshot save shop.json --account smallshop"),
        SnapshotOptions.Command("load", "Puts a saved state in the place of the present one.", SnapshotHandler.LoadAsync, "sslrenewal snapshot load before.json", "sslrenewal snapshot load shop.json --account smallshop"),
    };
}
