using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Products;

namespace SslRenewal.Api.Commands.RevokeCertificate;

/// <summary>What <c>namecheap.ssl.revokecertificate</c> reads, and how.</summary>
internal static class RevokeCertificateParameters
{
    internal const string CertificateTypeName = "CertificateType";

    private const int MaxIdLength = 10;

    public static IReadOnlyList<ApiParameter> InOrder { get; } =
    [
        new ApiParameter(GlobalParameters.CertificateId, "Number", MaxIdLength, Required: true, "Unique ID of the SSL certificate.") { Example = "501945" }
            .Refuses(RevokeCertificateErrors.CertificateIdInvalid, RevokeCertificateErrors.CertificateIdInvalid,
                new("CertificateID is a number above 0, in ASCII digits", (text, _) => CertificateId.Parse(text) is not null, RevokeCertificateErrors.CertificateIdInvalid) { Wrong = "x" }),
        new ApiParameter(CertificateTypeName, "String", Product.MaxNameLength, Required: true, "SSL product name, letter case without meaning; it must be the certificate's own.") { Example = "Standard SSL" }
            .Refuses(RevokeCertificateErrors.TypeInvalid, RevokeCertificateErrors.TypeInvalid,
                new("CertificateType is a type of the catalogue on the day, or a discontinued one", (text, day) => ProductCatalogue.Read(text, day) is not null, RevokeCertificateErrors.TypeInvalid) { Wrong = "x" }),
    ];

    /// <summary>The number that was sent, or <see langword="null"/> where it is none.</summary>
    public static CertificateId? ReadId(RequestParameters parameters) => CertificateId.Parse(parameters[GlobalParameters.CertificateId].Single ?? "");

    /// <summary>Only for parameters that passed their rules.</summary>
    public static RequestedType ReadType(ParameterReading reading) => ProductCatalogue.Read(reading.Parameters[CertificateTypeName].Value, reading.Today)!;
}
