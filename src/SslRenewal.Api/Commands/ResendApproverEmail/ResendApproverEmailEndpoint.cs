using System.Diagnostics;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Commands.ResendApproverEmail;

/// <summary><c>namecheap.ssl.resendApproverEmail</c>: asks again for control of a certificate's names.</summary>
internal static class ResendApproverEmailEndpoint
{
    public static ApiCommand Command { get; } = new("namecheap.ssl.resendApproverEmail", "Resends the approver email, or retries another domain control validation", Charges: false, ResendApproverEmailParameters.InOrder, ResendApproverEmailXml.Zero, CommandHandler.With<ResendApproverEmailService>(HandleAsync))
    {
        Description = "The certificate is activated and not yet issued. Names whose control was shown are not asked for again.",
        Changes = true,
        Example = ResendApproverEmailXml.Write(new CertificateId(500532)),
        Refusals = [.. DocumentedRefusal.OfParameters(ResendApproverEmailParameters.InOrder), .. DocumentedRefusal.OfRules(ResendApproverRules.InOrder)],
        FromOutside = ResendApproverEmailErrors.FromOutside,
    };

    internal static async Task<IResult> HandleAsync(ApiCall call, ResendApproverEmailService approvers, Envelope envelope, CancellationToken cancellationToken)
    {
        var id = ResendApproverEmailParameters.Read(call.Parameters);

        return await approvers.ResendAsync(call, id, cancellationToken) switch
        {
            ResendApproverEmailOutcome.Sent => XmlResult.Ok(envelope, call, ResendApproverEmailXml.Write(id)),
            ResendApproverEmailOutcome.Refused(var refusal) => XmlResult.Refuse(envelope, call, refusal),
            ResendApproverEmailOutcome.Overtaken => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => throw new UnreachableException(),
        };
    }
}
