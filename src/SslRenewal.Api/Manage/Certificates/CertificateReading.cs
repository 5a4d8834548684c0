using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Life;
using SslRenewal.Api.Manage.Renewal;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Manage.Certificates;

/// <summary>Tells all that is known of a certificate.</summary>
internal sealed class CertificateReading(RenewalDbContext database, Readiness readiness)
{
    /// <summary>The same of what it has become meanwhile.</summary>
    public async Task<CertificateAnswer> ReadAgainAsync(FoundCertificate held, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        var row = await database.Certificates.AsNoTracking().SingleAsync(row => row.Tenant == held.Row.Tenant && row.CertificateId == held.Row.CertificateId, cancellationToken);
        return await ReadAsync(held with { Row = row }, cancellationToken);
    }

    public async Task<CertificateAnswer> ReadAsync(FoundCertificate held, CancellationToken cancellationToken)
    {
        var row = held.Row;
        var (tenant, id) = (row.Tenant, row.CertificateId);

        var names = await database.NamesOf(row).AsNoTracking().ToListAsync(cancellationToken);
        var leaves = await database.Leaves.AsNoTracking().Where(leaf => leaf.Tenant == tenant && leaf.CertificateId == id).OrderByDescending(leaf => leaf.Number).ToListAsync(cancellationToken);
        var events = await database.CertificateEvents.AsNoTracking().Where(entry => entry.Tenant == tenant && entry.CertificateId == id).OrderBy(entry => entry.Entry).ToListAsync(cancellationToken);
        var renewal = await database.OpenRenewals.Where(open => open.Tenant == tenant && open.CertificateId == id).Select(open => (int?)open.RenewalId).SingleOrDefaultAsync(cancellationToken);

        return new CertificateAnswer(
            id, held.User.Name, row.SslType, Word(row.Status), row.HostName, [.. names.Select(name => name.Name)], row.Sans, row.Years,
            row.PurchasedAt, row.ActivationEnd, row.ActivatedAt, row.IssueAt ?? row.IssuedAt, row.IssuedAt, row.ExpiresAt, DaysLeft(held),
            row.RenewalOf, renewal, row.ReplacedBy, [.. readiness.MissingFor(row, names).Select(step => Camel(step))], Coverage(row),
            [.. leaves.Select(leaf => new LeafAnswer(leaf.Serial, leaf.NotBefore, leaf.NotAfter, leaf.RevokedAt))],
            [.. names.Select(name => new DomainControlAnswer(name.Name, Camel(name.Method), name.ApproverEmail, name.ShownAt))],
            [.. events.Select(entry => new CertificateEventAnswer(entry.At, Word(entry.Status), entry.What))]);
    }

    internal static string Word(CertificateStatus status) => status.ToString().ToUpperInvariant();

    private static int? DaysLeft(FoundCertificate held) => held.Row.ExpiresAt is { } end ? DateOnly.FromDateTime(end.UtcDateTime).DayNumber - held.Today.DayNumber : null;

    // The breakdown stands for the coverage that began with the certificate's own first issuance.
    private static CoverageAnswer? Coverage(CertificateRow row) =>
        row.IssuedAt is { } issued && new CoverageTerms(issued, row.Years, row.CarriedDays, row.BonusDays) is var terms && terms.ExpiresAt == row.ExpiresAt ? CoverageAnswer.Of(terms) : null;

    private static string Camel<T>(T word) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(word.ToString());
}
