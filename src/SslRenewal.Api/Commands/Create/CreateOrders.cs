using System.Xml.Linq;
using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Purchases;
using SslRenewal.Domain.Rules;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Commands.Create;

/// <summary>The orders of <c>namecheap.ssl.create</c>: each buys a new certificate.</summary>
internal sealed class CreateOrders : IXmlOrders<PurchaseRequest, PurchaseAttempt>
{
    public OrderKind Kind => OrderKind.Create;

    public IReadOnlyList<Rule<PurchaseAttempt>> Rules => PurchaseRules.InOrder;

    public async ValueTask<PurchaseAttempt?> GatherAsync(PreparedConnection database, Caller caller, PurchaseRequest request, CancellationToken cancellationToken) =>
        await OrderFacts.ReadBalanceAsync(database, caller, cancellationToken) is not { } balance ? null : new PurchaseAttempt(
            request, caller.Now, caller.User,
            await OrderFacts.FindPromotionAsync(database, caller.Tenant, request.PromotionCode, cancellationToken),
            balance,
            await OrderFacts.ReadPricesAsync(database, request.Type.Product, cancellationToken));

    public Task<Bought> StoreAsync(PreparedConnection database, HeldAccount account, PurchaseAttempt attempt)
    {
        var product = attempt.Issued!;

        var certificate = new CertificateRow
        {
            Tenant = account.Tenant,
            CertificateId = account.NextCertificateId++,
            UserKey = account.UserKey,
            SslType = product.Name,
            Status = Lifecycle.Begin(CertificateStep.Create),
            Sans = attempt.Request.ExtraNames,
            Years = attempt.Years,
            PurchasedAt = attempt.Now,
        };

        var entry = certificate.Enter(attempt.Now, "Bought.");
        database.Add(certificate, entry);

        return Task.FromResult(new Bought(new CertificateId(certificate.CertificateId), product));
    }

    public XElement Write(PurchaseAttempt attempt, Order order) => CreateXml.Write(order, attempt.Now);

    public XmlResult Explain(XmlResult answer, PurchaseAttempt attempt) =>
        PurchaseRules.InOrder.HoldThrough(PurchaseRules.ProductStage, attempt) ? answer with { ReplacedType = attempt.Replaced?.Name } : answer;
}
