using SslRenewal.Api.Commands.Activation;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Commands.GetInfo;

/// <summary>What <c>namecheap.ssl.getInfo</c> reads, and how.</summary>
internal static class GetInfoParameters
{
    private const string ReturnCertificateName = "Returncertificate";
    private const string ReturnTypeName = "Returntype";
    private const int WordLength = 10;

    public static IReadOnlyList<ApiParameter> InOrder { get; } =
    [
        new ApiParameter(GlobalParameters.CertificateId, "Number", 10, Required: true, "Unique ID of the SSL certificate.") { Example = "501904" }
            .Refuses(GetInfoErrors.CertificateIdInvalid, GetInfoErrors.CertificateIdInvalid,
                new("CertificateID is a number above 0, in ASCII digits", (text, _) => CertificateId.Parse(text) is not null, GetInfoErrors.CertificateIdInvalid) { Wrong = "0" }),

        new ApiParameter(ReturnCertificateName, "String", WordLength, Required: false, "Whether the answer brings the certificate itself: true or false.")
            .Refuses(tooLong: GetInfoErrors.CertificateIdInvalid,
                invalid: new("Returncertificate is true, false, 1 or 0", (text, _) => FlagText.Read(text) is not null, GetInfoErrors.CertificateIdInvalid) { Wrong = "maybe" }),

        new ApiParameter(ReturnTypeName, "String", WordLength, Required: false, "The form of the certificate, required with Returncertificate=true: Individual (PEM, each of its own) or PKCS7.")
            .Refuses(tooLong: GetInfoErrors.CertificateIdInvalid,
                invalid: new("Returntype is Individual or PKCS7", (text, _) => ReturnType.Find(text) is not null, GetInfoErrors.CertificateIdInvalid) { Wrong = "PEM" }),
    ];

    /// <summary>In which form the certificate itself is asked for.</summary>
    public static Refusal ReturnTypeMissing { get; } = new("returntype.missing", GetInfoErrors.CertificateIdInvalid);

    public static GetInfoRequest Read(RequestParameters parameters) => new(
        CertificateId.Parse(parameters[GlobalParameters.CertificateId].Value)!.Value,
        FlagText.Read(parameters[ReturnCertificateName].Value) is true,
        ReturnType.Find(parameters[ReturnTypeName].Value));
}
