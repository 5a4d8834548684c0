using System.Xml.Linq;
using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Renewals;
using SslRenewal.Domain.Rules;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.Renew;

/// <summary>The orders of <c>namecheap.ssl.renew</c>: each buys a new certificate, linked to the one that it renews.</summary>
internal sealed class RenewOrders(RenewalDbContext database, RenewFacts facts) : IOrders<RenewalRequest, RenewalAttempt>
{
    public OrderKind Kind => OrderKind.Renew;

    public IReadOnlyList<Rule<RenewalAttempt>> Rules => RenewalRules.InOrder;

    public Task<RenewalAttempt?> GatherAsync(Caller caller, RenewalRequest request, CancellationToken cancellationToken) => facts.GatherAsync(caller, request, cancellationToken);

    public Task<Bought> StoreAsync(Caller caller, RenewalAttempt attempt, TenantRow counters)
    {
        var (renews, product) = (attempt.Request.CertificateId, attempt.Issued!);

        // As many names as the old one has; the host name comes with the activation.
        var certificate = new CertificateRow
        {
            Tenant = caller.Tenant,
            CertificateId = counters.NextCertificateId++,
            UserKey = caller.UserKey,
            SslType = product.Name,
            Status = Lifecycle.Begin(CertificateStep.Renew),
            Sans = attempt.Certificate!.ExtraNames,
            Years = attempt.Years,
            PurchasedAt = attempt.Now,
            RenewalOf = renews.Value,
        };

        database.AddRange(
            certificate, certificate.Enter(attempt.Now, $"Bought as the renewal of {renews}."),
            new OpenRenewalRow { Tenant = caller.Tenant, CertificateId = renews.Value, RenewalId = certificate.CertificateId });

        return Task.FromResult(new Bought(new CertificateId(certificate.CertificateId), product, renews));
    }

    public XElement Write(RenewalAttempt attempt, Order order) => RenewXml.Write(order);

    public XmlResult Explain(XmlResult answer, RenewalAttempt attempt) =>
        RenewalRules.InOrder.HoldThrough(RenewalRules.CertificateStage, attempt) ? answer with { Eligible = attempt.Window, ReplacedType = attempt.Replaced?.Name } : answer;
}
