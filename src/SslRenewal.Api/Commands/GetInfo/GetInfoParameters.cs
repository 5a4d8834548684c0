using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Commands.GetInfo;

/// <summary>What <c>namecheap.ssl.getInfo</c> reads, and how.</summary>
internal static class GetInfoParameters
{
    public static IReadOnlyList<ApiParameter> InOrder { get; } =
    [
        new ApiParameter(GlobalParameters.CertificateId, "Number", 10, Required: true, "Unique ID of the SSL certificate.") { Example = "501904" }
            .Refuses(GetInfoErrors.CertificateIdInvalid, GetInfoErrors.CertificateIdInvalid,
                new("CertificateID is a number above 0, in ASCII digits", (text, _) => CertificateId.Parse(text) is not null, GetInfoErrors.CertificateIdInvalid) { Wrong = "0" }),
    ];

    public static CertificateId Read(RequestParameters parameters) => CertificateId.Parse(parameters[GlobalParameters.CertificateId].Value)!.Value;
}
