using System.Xml.Linq;
using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Renewals;
using SslRenewal.Domain.Rules;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;

namespace SslRenewal.Api.Commands.Renew;

/// <summary>The orders of <c>namecheap.ssl.renew</c>: each buys a new certificate, linked to the one that it renews.</summary>
internal sealed class RenewOrders(RenewalDbContext database, RenewFacts facts) : IXmlOrders<RenewalRequest, RenewalAttempt>
{
    public OrderKind Kind => OrderKind.Renew;

    public IReadOnlyList<Rule<RenewalAttempt>> Rules => RenewalRules.InOrder;

    public Task<RenewalAttempt?> GatherAsync(Caller caller, RenewalRequest request, CancellationToken cancellationToken) => facts.GatherAsync(caller, request, cancellationToken);

    public Task<Bought> StoreAsync(Caller caller, RenewalAttempt attempt, TenantRow counters)
    {
        var certificate = RenewedCertificates.Begin(caller, attempt, counters, bonusDays: 0, asksForLetter: false);

        database.AddRange(certificate, certificate.Enter(attempt.Now, $"Bought as the renewal of {certificate.RenewalOf}."), RenewedCertificates.Open(certificate));

        return Task.FromResult(RenewedCertificates.Bought(certificate, attempt));
    }

    public XElement Write(RenewalAttempt attempt, Order order) => RenewXml.Write(order);

    public XmlResult Explain(XmlResult answer, RenewalAttempt attempt) =>
        RenewalRules.InOrder.HoldThrough(RenewalRules.CertificateStage, attempt) ? answer with { Eligible = attempt.Window, ReplacedType = attempt.Replaced?.Name } : answer;
}
