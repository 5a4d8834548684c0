using System.Diagnostics;
using SslRenewal.Api.Commands.Activation;
using SslRenewal.Api.Life;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Products;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.EditDcvMethod;

/// <summary><c>namecheap.ssl.editDCVMethod</c>: changes how control of names is shown, or has it tried again.</summary>
internal static class EditDcvMethodEndpoint
{
    public static ApiCommand Command { get; } = new("namecheap.ssl.editDCVMethod", "Sets a new domain control validation method for a certificate, or serves as a retry", Charges: false, EditDcvMethodParameters.InOrder, EditDcvMethodXml.Zero, CommandHandler.With<EditDcvMethodService>(HandleAsync))
    {
        Description = "The certificate is activated and not yet issued. A name whose method changes has to be shown anew.",
        Changes = true,
        Example = EditDcvMethodXml.Write(ExampleActivation.Certificate, ExampleActivation.Names, isMultiDomain: true, ControlChecks.ValuesOf(ExampleActivation.Certificate)!),
        Refusals = [.. DocumentedRefusal.OfParameters(EditDcvMethodParameters.InOrder), .. DocumentedRefusal.OfRules(EditControlRules.InOrder)],
        FromOutside = EditDcvMethodErrors.FromOutside,
    };

    internal static async Task<IResult> HandleAsync(ApiCall call, EditDcvMethodService edits, Envelope envelope, CancellationToken cancellationToken) =>
        await edits.EditAsync(call, EditDcvMethodParameters.Read(call.Parameters), cancellationToken) switch
        {
            EditDcvMethodOutcome.Edited(var certificate, var changed) => XmlResult.Ok(envelope, call, EditDcvMethodXml.Write(certificate, changed, IsMultiDomain(certificate), ControlChecks.ValuesOf(certificate)!)),
            EditDcvMethodOutcome.Refused(var refusal) => XmlResult.Refuse(envelope, call, refusal),
            EditDcvMethodOutcome.Overtaken => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => throw new UnreachableException(),
        };

    private static bool IsMultiDomain(CertificateRow certificate) => ProductCatalogue.Find(certificate.SslType)!.Coverage is Coverage.MultiDomain;
}
