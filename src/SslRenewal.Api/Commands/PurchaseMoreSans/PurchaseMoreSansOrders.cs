using System.Xml.Linq;
using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.MoreNames;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Rules;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Commands.PurchaseMoreSans;

/// <summary>The orders of <c>namecheap.ssl.purchasemoresans</c>: each adds names to a certificate that there is.</summary>
internal sealed class PurchaseMoreSansOrders : IXmlOrders<MoreNamesRequest, MoreNamesAttempt>
{
    private static readonly PreparedStatement LastEvent = new("SELECT last_event FROM certificates WHERE tenant = @tenant AND certificate_id = @certificate", "@tenant", "@certificate");

    private static readonly PreparedStatement AddNames = new(
        "UPDATE certificates SET sans = @sans, last_event = @entry WHERE tenant = @tenant AND certificate_id = @certificate", "@sans", "@entry", "@tenant", "@certificate");

    public OrderKind Kind => OrderKind.PurchaseMoreSans;

    public IReadOnlyList<Rule<MoreNamesAttempt>> Rules => MoreNamesRules.InOrder;

    public async ValueTask<MoreNamesAttempt?> GatherAsync(PreparedConnection database, Caller caller, MoreNamesRequest request, CancellationToken cancellationToken) =>
        await OrderedCertificate.FindAsync(database, caller.Tenant, caller.UserKey, request.CertificateId, cancellationToken) is not { } held ? null
            : new MoreNamesAttempt(request, caller.Now, caller.User, held.Certificate is { } certificate ? certificate with { IsQueued = false } : null, held.Years, held.IsReplaced, held.Balance, PriceList.Catalogue);

    public async Task<Bought> StoreAsync(PreparedConnection database, HeldAccount account, MoreNamesAttempt attempt)
    {
        var id = attempt.Request.CertificateId;
        var last = await database.FindAsync(LastEvent, row => row.GetInt32(0), CancellationToken.None, account.Tenant, id.Value);

        database.Change(AddNames, attempt.Total, last + 1, account.Tenant, id.Value);
        database.Add(new CertificateEventRow
        {
            Tenant = account.Tenant,
            CertificateId = id.Value,
            Entry = last + 1,
            At = attempt.Now,
            Status = attempt.Held!.Status,
            What = $"Names bought: {attempt.Request.Names}; {attempt.Total} beyond those included.",
        });

        return new Bought(id, attempt.Issued!);
    }

    public XElement Write(MoreNamesAttempt attempt, Order order) => PurchaseMoreSansXml.Write(order, attempt.Held!.Status, attempt.Total);

    public XmlResult Explain(XmlResult answer, MoreNamesAttempt attempt) => answer;
}
