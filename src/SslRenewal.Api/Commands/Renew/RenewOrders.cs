using System.Xml.Linq;
using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Renewals;
using SslRenewal.Domain.Rules;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Commands.Renew;

/// <summary>The orders of <c>namecheap.ssl.renew</c>: each buys a new certificate, linked to the one that it renews.</summary>
internal sealed class RenewOrders : IXmlOrders<RenewalRequest, RenewalAttempt>
{
    public OrderKind Kind => OrderKind.Renew;

    public IReadOnlyList<Rule<RenewalAttempt>> Rules => RenewalRules.InOrder;

    public ValueTask<RenewalAttempt?> GatherAsync(PreparedConnection database, Caller caller, RenewalRequest request, CancellationToken cancellationToken) =>
        RenewFacts.GatherAsync(database, caller, request, cancellationToken);

    public Task<Bought> StoreAsync(PreparedConnection database, HeldAccount account, RenewalAttempt attempt)
    {
        var certificate = RenewedCertificates.Begin(account, attempt, bonusDays: 0, asksForLetter: false);
        var entry = certificate.Enter(attempt.Now, $"Bought as the renewal of {certificate.RenewalOf}.");

        database.Add(certificate, entry, RenewedCertificates.Open(certificate));

        return Task.FromResult(RenewedCertificates.Bought(certificate, attempt));
    }

    public XElement Write(RenewalAttempt attempt, Order order) => RenewXml.Write(order);

    public XmlResult Explain(XmlResult answer, RenewalAttempt attempt) =>
        RenewalRules.InOrder.HoldThrough(RenewalRules.CertificateStage, attempt) ? answer with { Eligible = attempt.Window, ReplacedType = attempt.Replaced?.Name } : answer;
}
