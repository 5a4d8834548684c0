using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Console.Import;

/// <summary>Finds what an answer tells of again: one of the two that describe a certificate does not say its number.</summary>
internal sealed class KnownCertificates
{
    private readonly HashSet<ImportIdentity> _stored;
    private readonly HashSet<ImportIdentity> _seen = [];
    private readonly HashSet<ImportIdentity> _seenWithoutNumber = [];

    private KnownCertificates(HashSet<ImportIdentity> stored) => _stored = stored;

    /// <summary>Of the user's certificates, those whose hosts are found in the files.</summary>
    public static async Task<KnownCertificates> ReadAsync(RenewalDbContext database, Desk desk, ImportReading reading, CancellationToken cancellationToken)
    {
        var (tenant, user) = (desk.User.Tenant, desk.User.UserKey);
        var hosts = reading.Entries.Select(entry => entry.Candidate is { } candidate ? ImportIdentity.Of(candidate)?.HostReversed : null).OfType<string>().Distinct(StringComparer.Ordinal).ToList();

        var rows = await database.Certificates.Where(row => row.Tenant == tenant && row.UserKey == user && row.HostReversed != null && hosts.Contains(row.HostReversed))
            .Select(row => new { row.HostReversed, row.SslType, row.Status, row.ExpiresAt }).ToListAsync(cancellationToken);

        return new KnownCertificates([.. rows.Select(row => ImportIdentity.Of(row.HostReversed!, row.SslType, row.Status, row.ExpiresAt))]);
    }

    /// <summary>Why a certificate is not imported again, or <see langword="null"/> where it is not known yet; it is from then on.</summary>
    public string? RefusalOf(ImportCandidate candidate)
    {
        // The bytes of a certificate tell it apart better than what it looks like.
        if (candidate.IsTypeGuessed)
        {
            return null;
        }

        if (ImportIdentity.Of(candidate) is not { } identity)
        {
            return candidate.Number is null ? "It says neither its number nor its host name: nothing would tell it from another." : null;
        }

        return _stored.Contains(identity) ? "A certificate of this host name, type, status and end is here already."
            : (candidate.Number is null ? _seen : _seenWithoutNumber).Contains(identity) ? "It comes twice: another has the same host name, type, status and end."
            : Enter(candidate, identity);
    }

    private string? Enter(ImportCandidate candidate, ImportIdentity identity)
    {
        _ = _seen.Add(identity);

        if (candidate.Number is null)
        {
            _ = _seenWithoutNumber.Add(identity);
        }

        return null;
    }
}
