using SslRenewal.Api.Console.Shell;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Names;
using SslRenewal.Domain.Products;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Console.Import;

/// <summary>Makes the rows of certificates that are imported, and takes the account's numbers for those that bring none.</summary>
internal sealed class ImportedRows(Desk desk, TenantRow counters, EmailAddress? remind)
{
    private readonly List<int> _numbers = [];

    /// <summary>Of the certificates that were made, in their order.</summary>
    public IReadOnlyList<int> Numbers => _numbers;

    public IEnumerable<object> Of(ImportLine line)
    {
        var (candidate, product) = (line.Candidate, line.Product!);
        var row = Certificate(candidate, product, Take(candidate.Number));

        yield return row;
        yield return row.Enter(desk.Now, candidate.Leaf is null ? "Imported from a saved answer." : "Imported, with the certificate that another authority issued.");

        if (candidate.Leaf is { } leaf)
        {
            yield return new LeafRow { Tenant = row.Tenant, CertificateId = row.CertificateId, Number = 1, Serial = leaf.Serial, NotBefore = leaf.NotBefore, NotAfter = leaf.NotAfter, Pem = leaf.Pem, IsImported = true };

            foreach (var (position, name) in leaf.Names.Index())
            {
                // Its own authority has seen it shown, in whatever way.
                yield return new DomainControlRow { Tenant = row.Tenant, CertificateId = row.CertificateId, Name = $"{name}", Position = position, Method = DomainControlMethod.Cname, ShownAt = leaf.NotBefore };
            }
        }
    }

    private CertificateRow Certificate(ImportCandidate candidate, Product product, int number) => new()
    {
        Tenant = desk.User.Tenant,
        CertificateId = number,
        UserKey = desk.User.UserKey,
        SslType = product.Name,
        Status = candidate.Status,
        IsImported = candidate.IsIssuedElsewhere,
        HostName = candidate.HostName,
        Sans = candidate.Leaf is { } bought && candidate.IsTypeGuessed ? LikelyProduct.ExtraNames(product, bought.Names.Count) : candidate.Sans,
        Years = Math.Min(candidate.Years, product.MaxYears),
        PurchasedAt = candidate.PurchasedAt ?? desk.Now,
        IssuedAt = candidate.IssuedAt,
        ExpiresAt = candidate.ExpiresAt,
        // What is not issued yet is validated and issued where it was activated.
        Csr = candidate.Status is CertificateStatus.Purchased or CertificateStatus.PurchaseError ? null : candidate.Csr,
        AdminEmail = candidate.AdminEmail ?? remind?.ToString(),
        LeafFrom = candidate.Leaf?.NotBefore,
        LeafUntil = candidate.Leaf?.NotAfter,

        // What has come due by now is seen on this page; who is reminded is reminded of what comes next.
        LastNotice = candidate.ExpiresAt is { } end ? ExpiryNotice.Reached(last: null, end - candidate.IssuedAt, end - desk.Now) : null,
    };

    private int Take(CertificateId? given)
    {
        var number = given?.Value ?? counters.NextCertificateId;
        counters.NextCertificateId = Math.Max(counters.NextCertificateId, number + 1);
        _numbers.Add(number);
        return number;
    }
}
