using SslRenewal.Cli.Service;

namespace SslRenewal.Cli.Commands.Snapshot;

internal static class SnapshotHandler
{
    private const string PassphraseHeader = "SslRenewal-Passphrase";

    public static Task<int> SaveAsync(SnapshotOptions options, Session session, CancellationToken cancellationToken) =>
        Transfers.FetchAsync(session, PathOf(options), options.File, $"Writing {options.File}", request => Prepare(request, options), cancellationToken);

    public static Task<int> LoadAsync(SnapshotOptions options, Session session, CancellationToken cancellationToken) =>
        Transfers.SendAsync(session, HttpMethod.Put, PathOf(options), options.File, $"Loading {options.File}", request => Prepare(request, options), _ => session.Say($"Restored {options.File}."), cancellationToken);

    private static string PathOf(SnapshotOptions options) => options.Account is { } account ? $"/manage/accounts/{Uri.EscapeDataString(account)}/snapshot" : "/manage/snapshot";

    private static void Prepare(HttpRequestMessage request, SnapshotOptions options)
    {
        if (options.Passphrase is { } passphrase && (passphrase.Any(letter => letter is < ' ' or > '~') || !request.Headers.TryAddWithoutValidation(PassphraseHeader, passphrase)))
        {
            throw ToolFailure.Misused("--passphrase: expected printable ASCII characters.");
        }
    }
}
