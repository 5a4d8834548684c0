using System.Security.Cryptography;
using SslRenewal.Api.Authority;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Issuing.Authority;
using SslRenewal.Persistence.Authority;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Manage.Snapshots;

/// <summary>The authority that a snapshot was written under, and what becomes of it where it is loaded.</summary>
internal sealed class SnapshotAuthority(ServiceAuthority authority, ServiceSettings settings, SnapshotKeys keys)
{
    public const string Own = "own";

    public const string Loaded = "loaded";

    public const string Other = "other";

    private readonly Dictionary<string, (AuthorityRow Row, string Path)> _rows = new(StringComparer.Ordinal);

    /// <summary>What a snapshot's head names.</summary>
    public static async Task<string> MarkAsync(ServiceAuthority authority, CancellationToken cancellationToken) =>
        Convert.ToHexStringLower(SHA256.HashData((await authority.ReadAsync(cancellationToken)).Chain.IntermediateDer.Span));

    public void Add(AuthorityRow row, string path) => _rows[row.Name] = (row, path);

    /// <summary>Within the transaction: puts the authority in the place of the one here, where it is another, came with its keys, and no settings say which it is to be.</summary>
    /// <returns>What is to be told of it.</returns>
    /// <exception cref="ScenarioException">What came is no authority.</exception>
    public async Task<string> TakeAsync(SnapshotHead head, PreparedConnection connection, CancellationToken cancellationToken)
    {
        if (head.Authority == await MarkAsync(authority, cancellationToken))
        {
            return Own;
        }

        if (settings.RootFile is not null || Find(AuthorityRow.Root) is not { } root || Find(AuthorityRow.Intermediate) is not { Row.ProtectedKey: { } intermediateKey } intermediate)
        {
            return Other;
        }

        var pem = new AuthorityPem(
            root.Row.CertificatePem, intermediate.Row.CertificatePem, keys.ReadOfAuthority(intermediateKey, intermediate.Path), root.Row.ProtectedKey is { } rootKey ? keys.ReadOfAuthority(rootKey, root.Path) : null);

        Check(pem, intermediate.Path);
        AuthorityStore.Replace(connection, pem, keys.ProtectOfAuthority);
        await connection.SaveAsync();
        return Loaded;
    }

    /// <summary>After the commit: lets go of the authority that was held in memory.</summary>
    public Task ForgetAsync() => authority.ForgetAsync();

    private (AuthorityRow Row, string Path)? Find(string name) => _rows.TryGetValue(name, out var found) ? found : null;

    private static void Check(AuthorityPem pem, string path)
    {
        switch (CertificateAuthority.Read(pem))
        {
            case AuthorityReading.Read(var read):
                read.Dispose();
                break;
            case AuthorityReading.Refused(var fault):
                throw ScenarioException.Of(path, $"an authority that can issue ({AuthorityFaults.Sentences[fault]})");
        }
    }
}
