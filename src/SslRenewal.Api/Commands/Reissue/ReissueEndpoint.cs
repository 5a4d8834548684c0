using System.Diagnostics;
using SslRenewal.Api.Commands.Activation;
using SslRenewal.Api.Life;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Faults;

namespace SslRenewal.Api.Commands.Reissue;

/// <summary><c>namecheap.ssl.reissue</c>: orders a new certificate in the place of an active one, with a new signing request.</summary>
internal static class ReissueEndpoint
{
    private static readonly IReadOnlyList<ApiParameter> Parameters = ActivationParameters.InOrder(exampleId: "501904");

    public static ApiCommand Command { get; } = new("namecheap.ssl.reissue", "Reissues an active SSL certificate", Charges: false, Parameters, ReissueXml.Zero, CommandHandler.With<ReissueService>(HandleAsync))
    {
        Description = "The new certificate has a number of its own, the same type, names bought, common name and end of coverage; once it is issued it replaces the old one. The administrator's mailbox stays as it was.",
        Changes = true,
        Example = ReissueXml.Write(ExampleActivation.Certificate, ExampleActivation.Names, ControlChecks.ValuesOf(ExampleActivation.Certificate)!),
        Refusals = ActivationRefusals.Of(Parameters, ReissueRules.InOrder),
        FromOutside = ReissueErrors.FromOutside,
        Meets = [FaultKind.IssuerRefuses],
    };

    internal static async Task<IResult> HandleAsync(ApiCall call, ReissueService reissues, Envelope envelope, CancellationToken cancellationToken) =>
        await reissues.ReissueAsync(call, ActivationReading.Read(call.Parameters), cancellationToken) switch
        {
            ActivationOutcome.Accepted(var certificate, var names) => XmlResult.Ok(envelope, call, ReissueXml.Write(certificate, names, ControlChecks.ValuesOf(certificate)!)),
            ActivationOutcome.Refused(var refusal) => XmlResult.Refuse(envelope, call, refusal),
            ActivationOutcome.Overtaken => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => throw new UnreachableException(),
        };
}
