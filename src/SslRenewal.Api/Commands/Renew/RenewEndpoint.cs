using System.Diagnostics;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Renewals;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Api.Commands.Renew;

/// <summary><c>namecheap.ssl.renew</c>: creates a renewal of a certificate, which is paid for and then waits to be activated.</summary>
internal static class RenewEndpoint
{
    public static ApiCommand Command { get; } = new("namecheap.ssl.renew", "Creates a renewal SSL certificate", Charges: true, RenewParameters.InOrder, RenewXml.Zero, CommandHandler.With<RenewService>(HandleAsync))
    {
        Description = $"A certificate can be renewed while it is active, from {RenewalWindow.DaysBeforeExpiry} days before the day of its expiry to {RenewalWindow.DaysAfterExpiry} days after it. The renewal has as many names as the certificate, and must be activated.",
        Example = RenewXml.Write(new RenewalOrder(new CertificateId(123456), new CertificateId(501904), ProductCatalogue.StandardSsl, Years: 1, OrderId: 1234567, TransactionId: 1234567, Charged: 9.00m)),
        Refusals = RenewRefusals.InOrder,
    };

    internal static async Task<IResult> HandleAsync(ApiCall call, RenewService renewals, Envelope envelope, CancellationToken cancellationToken)
    {
        var request = RenewParameters.Read(new ParameterReading(call.Parameters, call.Today));

        return await renewals.RenewAsync(call, request, Write, cancellationToken) switch
        {
            RenewOutcome.Ordered(var answer) => answer,
            RenewOutcome.Refused(var attempt, var refusal) => Explain(XmlResult.Refuse(envelope, call, refusal), attempt),
            RenewOutcome.Unknown or RenewOutcome.Overtaken => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => throw new UnreachableException(),
        };

        XmlResult Write(RenewalAttempt attempt, RenewalOrder order) => Explain(XmlResult.Ok(envelope, call, RenewXml.Write(order)), attempt);
    }

    private static XmlResult Explain(XmlResult result, RenewalAttempt attempt) =>
        RenewalRules.InOrder.HoldThrough(RenewalRules.CertificateStage, attempt) ? result with { Eligible = attempt.Window, ReplacedType = attempt.Replaced?.Name } : result;
}
