using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Life;
using SslRenewal.Issuing.DomainControl;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Responder;

/// <summary>Finds what shows control of a name in the service's own tables.</summary>
internal sealed class ProofLookUp(RenewalDbContext database, ToldAnswers told)
{
    private const string Wildcard = "*.";

    /// <summary>The proof that is asked for, or <see langword="null"/> where nobody waits for it. Of several certificates, one of which something was told, or of its name for its account, goes first, then the one bought last.</summary>
    public async Task<Proof?> FindAsync(string domain, Predicate<DomainControlValues> isAskedFor, CancellationToken cancellationToken)
    {
        var name = domain.ToLowerInvariant();
        var wildcard = Wildcard + name;

        var rows = await (
            from waiting in database.WaitingNames()
            from row in database.Certificates.Where(row => row.Tenant == waiting.Tenant && row.CertificateId == waiting.CertificateId)
            where waiting.Name == name || waiting.Name == wildcard
            orderby row.PurchasedAt descending, row.Tenant descending, row.CertificateId descending
            select row).AsNoTracking().ToListAsync(cancellationToken);

        return rows.OrderByDescending(row => told.IsTold(row.Tenant, row.CertificateId, name))
            .Select(row => ControlChecks.ValuesOf(row) is { } values && isAskedFor(values) ? new Proof(told.For(row.Tenant, row.CertificateId, name), values) : null)
            .FirstOrDefault(proof => proof is not null);
    }
}
