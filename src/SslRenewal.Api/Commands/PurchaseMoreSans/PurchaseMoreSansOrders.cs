using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.MoreNames;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Rules;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;

namespace SslRenewal.Api.Commands.PurchaseMoreSans;

/// <summary>The orders of <c>namecheap.ssl.purchasemoresans</c>: each adds names to a certificate that there is.</summary>
internal sealed class PurchaseMoreSansOrders(RenewalDbContext database) : IXmlOrders<MoreNamesRequest, MoreNamesAttempt>
{
    public OrderKind Kind => OrderKind.PurchaseMoreSans;

    public IReadOnlyList<Rule<MoreNamesAttempt>> Rules => MoreNamesRules.InOrder;

    public async Task<MoreNamesAttempt?> GatherAsync(Caller caller, MoreNamesRequest request, CancellationToken cancellationToken)
    {
        var (tenant, userKey, id) = (caller.Tenant, caller.UserKey, request.CertificateId.Value);

        var held = await (
            from user in database.Users.Where(row => row.Tenant == tenant && row.UserKey == userKey)
            from certificate in database.Certificates.Where(row => row.Tenant == tenant && row.CertificateId == id && row.UserKey == user.UserKey).DefaultIfEmpty()
            select new { user.Balance, Certificate = certificate })
            .AsNoTracking().SingleOrDefaultAsync(cancellationToken);

        return held is null ? null : new MoreNamesAttempt(
            request, caller.Now, caller.User,
            held.Certificate is { } row ? OrderFacts.ToDomain(row, isQueued: false) : null,
            held.Certificate?.Years ?? 0,
            held.Certificate?.ReplacedBy is not null,
            held.Balance,
            PriceList.Catalogue);
    }

    public async Task<Bought> StoreAsync(Caller caller, MoreNamesAttempt attempt, TenantRow counters)
    {
        var (tenant, id) = (caller.Tenant, attempt.Request.CertificateId);
        var certificate = await database.Certificates.SingleAsync(row => row.Tenant == tenant && row.CertificateId == id.Value);

        certificate.Sans = attempt.Total;
        _ = database.Add(certificate.Enter(attempt.Now, $"Names bought: {attempt.Request.Names}; {attempt.Total} beyond those included."));

        return new Bought(id, attempt.Issued!);
    }

    public XElement Write(MoreNamesAttempt attempt, Order order) => PurchaseMoreSansXml.Write(order, attempt.Held!.Status, attempt.Total);

    public XmlResult Explain(XmlResult answer, MoreNamesAttempt attempt) => answer;
}
