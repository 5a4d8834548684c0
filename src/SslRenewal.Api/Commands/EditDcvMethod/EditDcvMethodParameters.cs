using SslRenewal.Api.Commands.Activation;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Commands.EditDcvMethod;

/// <summary>What <c>namecheap.ssl.editDCVMethod</c> reads, and how.</summary>
internal static class EditDcvMethodParameters
{
    internal const string DcvMethodName = "DCVMethod";
    internal const string DcvMethodsName = "DCVMethods";

    private const int MaxIdLength = 10;
    private const int MaxMethodLength = 255;
    private const int MaxListLength = 3500;

    /// <summary>In the order in which they are judged.</summary>
    public static IReadOnlyList<ApiParameter> InOrder { get; } =
    [
        new ApiParameter(GlobalParameters.CertificateId, "Number", MaxIdLength, Required: true, "Unique ID of the SSL certificate.") { Example = "501941" }
            .Refuses(EditDcvMethodErrors.CertificateIdMissing, EditDcvMethodErrors.CertificateIdTooLong,
                new("CertificateID is a number above 0, in ASCII digits", (text, _) => CertificateId.Parse(text) is not null, EditDcvMethodErrors.CertificateIdInvalid) { Wrong = "x" }),
        new ApiParameter(DcvMethodName, "String", MaxMethodLength, Required: false, "For a certificate with one name or a wildcard: HTTP_CSR_HASH, CNAME_CSR_HASH, or a mailbox that getApproverEmailList lists. The method that it has is tried again.") { Example = "CNAME_CSR_HASH" }
            .Refuses(tooLong: EditDcvMethodErrors.DcvMethodTooLong).RefusesTwo(EditDcvMethodErrors.MethodInvalid),
        new ApiParameter(ActivationNames.DnsNames, "String", MaxListLength, Required: false, "For a multi-domain certificate: names of it, separated by commas.")
            .Refuses(tooLong: EditDcvMethodErrors.DnsNamesTooLong).RefusesTwo(EditDcvMethodErrors.NamesMismatch),
        new ApiParameter(DcvMethodsName, "String", MaxListLength, Required: false, "For each of them, in the same order, a method as above.")
            .Refuses(tooLong: EditDcvMethodErrors.DcvMethodsTooLong).RefusesTwo(EditDcvMethodErrors.MethodsUnequal),
    ];

    /// <summary>The same in the domain's terms; only for parameters that passed their rules.</summary>
    public static EditDcvMethodRequest Read(RequestParameters parameters) => new(
        CertificateId.Parse(parameters[GlobalParameters.CertificateId].Value)!.Value,
        parameters[DcvMethodName].Single,
        ActivationReading.ListOf(parameters[ActivationNames.DnsNames]),
        ActivationReading.ListOf(parameters[DcvMethodsName]));
}
