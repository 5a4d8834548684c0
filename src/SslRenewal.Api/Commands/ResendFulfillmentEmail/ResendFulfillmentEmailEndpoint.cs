using System.Diagnostics;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Mail;

namespace SslRenewal.Api.Commands.ResendFulfillmentEmail;

/// <summary><c>namecheap.ssl.resendFulfillmentEmail</c>: sends the mail again that brings a certificate.</summary>
internal static class ResendFulfillmentEmailEndpoint
{
    public static ApiCommand Command { get; } = new(
        "namecheap.ssl.resendFulfillmentEmail", "Resends the fulfilment email containing the certificate", Charges: false, ResendFulfillmentEmailParameters.InOrder, ResendFulfillmentEmailXml.Zero,
        CommandHandler.With<ResendFulfillmentEmailService>(HandleAsync))
    {
        Changes = true,
        Example = ResendFulfillmentEmailXml.Write(certificateId: 501904, isSuccess: true),
        Refusals = [.. DocumentedRefusal.OfParameters(ResendFulfillmentEmailParameters.InOrder), .. DocumentedRefusal.OfRules(ResendFulfillmentRules.InOrder)],
        FromOutside = ResendFulfillmentEmailErrors.FromOutside,
    };

    internal static async Task<IResult> HandleAsync(ApiCall call, ResendFulfillmentEmailService mails, Envelope envelope, CancellationToken cancellationToken)
    {
        var id = ResendFulfillmentEmailParameters.Read(call.Parameters);

        return await mails.ResendAsync(call.Caller, id) switch
        {
            ResendFulfillmentEmailOutcome.Sent => XmlResult.Ok(envelope, call, ResendFulfillmentEmailXml.Write(id.Value, isSuccess: true)),
            ResendFulfillmentEmailOutcome.Refused(var refusal) => XmlResult.Refuse(envelope, call, refusal),
            ResendFulfillmentEmailOutcome.Overtaken => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => throw new UnreachableException(),
        };
    }
}
