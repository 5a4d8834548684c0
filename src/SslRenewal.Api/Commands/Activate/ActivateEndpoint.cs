using System.Diagnostics;
using SslRenewal.Api.Commands.Activation;
using SslRenewal.Api.Life;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Faults;

namespace SslRenewal.Api.Commands.Activate;

/// <summary><c>namecheap.ssl.activate</c>: sends the signing request of a certificate that was bought, which then waits for its validation.</summary>
internal static class ActivateEndpoint
{
    private static readonly IReadOnlyList<ApiParameter> Parameters = ActivationParameters.InOrder(exampleId: "501940");

    public static ApiCommand Command { get; } = new("namecheap.ssl.activate", "Activates a purchased and non-activated SSL certificate", Charges: false, Parameters, ActivateXml.Zero, CommandHandler.With<ActivateService>(HandleAsync))
    {
        Description = $"A certificate can be activated once, within {ActivationPeriod.Days} days from its purchase. The answer carries the values by which control of the names is shown, unless that is by e-mail.",
        Changes = true,
        Example = ActivateXml.Write(ExampleActivation.Certificate, ExampleActivation.Names, ControlChecks.ValuesOf(ExampleActivation.Certificate)!),
        Refusals = ActivationRefusals.Of(Parameters, ActivationRules.InOrder),
        FromOutside = ActivateErrors.FromOutside,
        Meets = [FaultKind.IssuerRefuses],
    };

    internal static async Task<IResult> HandleAsync(ApiCall call, ActivateService activations, Envelope envelope, CancellationToken cancellationToken) =>
        await activations.ActivateAsync(call, ActivationReading.Read(call.Parameters), cancellationToken) switch
        {
            ActivationOutcome.Accepted(var certificate, var names) => XmlResult.Ok(envelope, call, ActivateXml.Write(certificate, names, ControlChecks.ValuesOf(certificate)!)),
            ActivationOutcome.Refused(var refusal) => XmlResult.Refuse(envelope, call, refusal),
            ActivationOutcome.Overtaken => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => throw new UnreachableException(),
        };
}
