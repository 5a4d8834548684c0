using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Commands.ResendApproverEmail;

/// <summary>What <c>namecheap.ssl.resendApproverEmail</c> reads, and how.</summary>
internal static class ResendApproverEmailParameters
{
    private const int MaxIdLength = 10;

    public static IReadOnlyList<ApiParameter> InOrder { get; } =
    [
        new ApiParameter(GlobalParameters.CertificateId, "String", MaxIdLength, Required: true, "Unique ID of the SSL certificate.") { Example = "501941" }
            .Refuses(ResendApproverEmailErrors.CertificateIdInvalid, ResendApproverEmailErrors.CertificateIdInvalid,
                new("CertificateID is a number above 0, in ASCII digits", (text, _) => CertificateId.Parse(text) is not null, ResendApproverEmailErrors.CertificateIdInvalid) { Wrong = "x" }),
    ];

    public static CertificateId Read(RequestParameters parameters) => CertificateId.Parse(parameters[GlobalParameters.CertificateId].Value)!.Value;
}
