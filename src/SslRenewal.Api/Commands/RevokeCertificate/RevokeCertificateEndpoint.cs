using System.Diagnostics;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;

namespace SslRenewal.Api.Commands.RevokeCertificate;

/// <summary><c>namecheap.ssl.revokecertificate</c>: revokes a certificate that was replaced, or is active.</summary>
internal static class RevokeCertificateEndpoint
{
    public static ApiCommand Command { get; } = new("namecheap.ssl.revokecertificate", "Revokes a reissued SSL certificate", Charges: false, RevokeCertificateParameters.InOrder, RevokeCertificateXml.WriteRefused(id: null), CommandHandler.With<RevokeCertificateService>(HandleAsync))
    {
        Description = "The certificate becomes cancelled, and every leaf of it that has not expired is on the revocation list at once.",
        Changes = true,
        Example = RevokeCertificateXml.Write(new CertificateId(8111110)),
        Refusals = [.. DocumentedRefusal.OfParameters(RevokeCertificateParameters.InOrder), .. DocumentedRefusal.OfRules(RevocationRules.InOrder)],
        ZeroFor = parameters => RevokeCertificateXml.WriteRefused(RevokeCertificateParameters.ReadId(parameters)),
    };

    internal static async Task<IResult> HandleAsync(ApiCall call, RevokeCertificateService revocations, Envelope envelope, CancellationToken cancellationToken)
    {
        var id = RevokeCertificateParameters.ReadId(call.Parameters)!.Value;

        return await revocations.RevokeAsync(call, id, RevokeCertificateParameters.ReadType(new ParameterReading(call.Parameters, call.Today)), cancellationToken) switch
        {
            RevokeCertificateOutcome.Revoked => XmlResult.Ok(envelope, call, RevokeCertificateXml.Write(id)),
            RevokeCertificateOutcome.Refused(var refusal) => XmlResult.Refuse(envelope, call, refusal),
            RevokeCertificateOutcome.Overtaken => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => throw new UnreachableException(),
        };
    }
}
