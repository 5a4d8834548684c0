using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Commands.ResendFulfillmentEmail;

/// <summary>What <c>namecheap.ssl.resendfulfillmentemail</c> reads, and how.</summary>
internal static class ResendFulfillmentEmailParameters
{
    public static IReadOnlyList<ApiParameter> InOrder { get; } =
    [
        new ApiParameter(GlobalParameters.CertificateId, "Number", 10, Required: true, "Unique ID of the SSL certificate that is sent again.") { Example = "501904" }
            .Refuses(ResendFulfillmentEmailErrors.CertificateIdMissing, ResendFulfillmentEmailErrors.CertificateIdInvalid,
                new("CertificateID is a number above 0, in ASCII digits", (text, _) => CertificateId.Parse(text) is not null, ResendFulfillmentEmailErrors.CertificateIdInvalid) { Wrong = "0" }),
    ];

    public static CertificateId Read(RequestParameters parameters) => CertificateId.Parse(parameters[GlobalParameters.CertificateId].Value)!.Value;
}
