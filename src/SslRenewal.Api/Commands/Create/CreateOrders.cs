using System.Xml.Linq;
using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Purchases;
using SslRenewal.Domain.Rules;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.Create;

/// <summary>The orders of <c>namecheap.ssl.create</c>: each buys a new certificate.</summary>
internal sealed class CreateOrders(RenewalDbContext database, OrderFacts facts) : IXmlOrders<PurchaseRequest, PurchaseAttempt>
{
    public OrderKind Kind => OrderKind.Create;

    public IReadOnlyList<Rule<PurchaseAttempt>> Rules => PurchaseRules.InOrder;

    public async Task<PurchaseAttempt?> GatherAsync(Caller caller, PurchaseRequest request, CancellationToken cancellationToken) =>
        await facts.ReadBalanceAsync(caller, cancellationToken) is not { } balance ? null : new PurchaseAttempt(
            request, caller.Now, caller.User,
            await facts.FindPromotionAsync(caller.Tenant, request.PromotionCode, cancellationToken),
            balance,
            await facts.ReadPricesAsync(request.Type.Product, cancellationToken));

    public Task<Bought> StoreAsync(Caller caller, PurchaseAttempt attempt, TenantRow counters)
    {
        var product = attempt.Issued!;

        var certificate = new CertificateRow
        {
            Tenant = caller.Tenant,
            CertificateId = counters.NextCertificateId++,
            UserKey = caller.UserKey,
            SslType = product.Name,
            Status = Lifecycle.Begin(CertificateStep.Create),
            Sans = attempt.Request.ExtraNames,
            Years = attempt.Years,
            PurchasedAt = attempt.Now,
        };

        database.AddRange(certificate, certificate.Enter(attempt.Now, "Bought."));

        return Task.FromResult(new Bought(new CertificateId(certificate.CertificateId), product));
    }

    public XElement Write(PurchaseAttempt attempt, Order order) => CreateXml.Write(order, attempt.Now);

    public XmlResult Explain(XmlResult answer, PurchaseAttempt attempt) =>
        PurchaseRules.InOrder.HoldThrough(PurchaseRules.ProductStage, attempt) ? answer with { ReplacedType = attempt.Replaced?.Name } : answer;
}
