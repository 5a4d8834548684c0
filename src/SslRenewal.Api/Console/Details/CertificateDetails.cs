using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Api.Life;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Renewals;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Console.Details;

/// <summary>Reads what a certificate's page shows; nothing of it grows with the number of certificates.</summary>
internal sealed class CertificateDetails(RenewalDbContext database, LeafIssuance issuance, Readiness readiness, LastLooks looks, ServiceSettings settings)
{
    private const int EventsPerPage = 20;

    private const int MaxOrders = 20;

    /// <param name="before">The entry of the history before which it begins, or <see langword="null"/> for the newest.</param>
    public async Task<CertificateView> ReadAsync(Desk desk, int id, int? before, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        var row = await database.HeldAsync(desk, id, cancellationToken);
        await issuance.EnsureAsync(row, cancellationToken);

        var names = await database.NamesOf(row).AsNoTracking().ToListAsync(cancellationToken);
        var events = await EventsAsync(row, before, cancellationToken);

        return new CertificateView(desk, row, DeskEntry.Of(settings.DeskPolicy, desk.Today, id, ProductCatalogue.Find(row.SslType)!, row.Status, row.ExpiresAt, row.Sans, row.RenewedBy), await RelatedAsync(row, cancellationToken))
        {
            Mode = settings.Validation,
            Names = names,
            Values = ControlChecks.ValuesOf(row),
            Look = looks.Find(row.Tenant, id),
            Missing = readiness.MissingFor(row, names),
            Expected = readiness.Expect(row, desk.Now),
            ProviderOrder = ProviderOrders.Of(row, settings.Seed),
            Leaves = await LeavesAsync(row, cancellationToken),
            HasKey = await database.PrivateKeys.AnyAsync(key => key.Tenant == row.Tenant && key.CertificateId == id, cancellationToken),
            Events = [.. events.Take(EventsPerPage)],
            EarlierThan = events.Count > EventsPerPage ? events[EventsPerPage - 1].Entry : null,
            Orders = await database.Orders.AsNoTracking().Where(order => order.Tenant == row.Tenant && order.CertificateId == id).OrderByDescending(order => order.OrderId).Take(MaxOrders).ToListAsync(cancellationToken),
        };
    }

    private async Task<RelatedCertificates> RelatedAsync(CertificateRow row, CancellationToken cancellationToken)
    {
        var related = await database.Certificates.AsNoTracking()
            .Where(other => other.Tenant == row.Tenant && (other.CertificateId == row.RenewalOf || other.CertificateId == row.RenewedBy || other.CertificateId == row.ReplacedBy || other.ReplacedBy == row.CertificateId))
            .ToListAsync(cancellationToken);

        return new RelatedCertificates(Find(row.RenewalOf), Find(row.RenewedBy), related.Find(other => other.ReplacedBy == row.CertificateId), Find(row.ReplacedBy));

        CertificateRow? Find(int? id) => related.Find(other => other.CertificateId == id);
    }

    private Task<List<LeafLine>> LeavesAsync(CertificateRow row, CancellationToken cancellationToken) =>
        database.Leaves.AsNoTracking().Where(leaf => leaf.Tenant == row.Tenant && leaf.CertificateId == row.CertificateId).OrderByDescending(leaf => leaf.Number)
            .Select(leaf => new LeafLine(leaf.Number, leaf.Serial, leaf.NotBefore, leaf.NotAfter, leaf.RevokedAt, leaf.IsImported)).ToListAsync(cancellationToken);

    private Task<List<CertificateEventRow>> EventsAsync(CertificateRow row, int? before, CancellationToken cancellationToken) =>
        database.CertificateEvents.AsNoTracking()
            .Where(entry => entry.Tenant == row.Tenant && entry.CertificateId == row.CertificateId && (before == null || entry.Entry < before))
            .OrderByDescending(entry => entry.Entry).Take(EventsPerPage + 1).ToListAsync(cancellationToken);
}
