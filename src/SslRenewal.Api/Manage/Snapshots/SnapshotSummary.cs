namespace SslRenewal.Api.Manage.Snapshots;

/// <summary>What a snapshot loaded.</summary>
/// <param name="Of">service or account.</param>
/// <param name="Rows">How many rows there were in all tables.</param>
/// <param name="Authority">own: its leaves are of the authority here; loaded: its authority took the place of the one here; other: they are of another one, and do not verify under /ca/root.pem.</param>
/// <param name="KeysDropped">How many private keys of certificates were left out, since only the database that they come from can read them.</param>
/// <param name="Notes">What one should know of it, a sentence each.</param>
public sealed record SnapshotSummary(string Of, int Accounts, int Users, int Certificates, int Orders, long Rows, string Authority, int KeysDropped, IReadOnlyList<string> Notes);
