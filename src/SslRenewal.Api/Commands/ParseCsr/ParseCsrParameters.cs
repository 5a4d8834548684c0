using SslRenewal.Api.Commands.Activation;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Products;
using SslRenewal.Issuing.Requests;

namespace SslRenewal.Api.Commands.ParseCsr;

/// <summary>What <c>namecheap.ssl.parseCSR</c> reads, and how.</summary>
internal static class ParseCsrParameters
{
    private const string CsrName = "csr";
    private const string CertificateTypeName = "CertificateType";
    private const string HttpDcValidationName = "HTTPDCValidation";

    /// <summary>In the order in which they are judged. The documentation has 2000 characters for the request; one of a key of 4096 bits with names is longer, and clients send such.</summary>
    public static IReadOnlyList<ApiParameter> InOrder { get; } =
    [
        new ApiParameter(CsrName, "String", SigningRequest.MaxLength, Required: true, "The signing request, PEM or base64.") { Example = ExampleActivation.SigningRequest }
            .Refuses(ParseCsrErrors.CsrRefused, ParseCsrErrors.CsrRefused,
                new("csr is text of ASCII characters", (text, _) => text.All(char.IsAscii), ParseCsrErrors.CsrRefused) { Wrong = "Füchse" }),

        new ApiParameter(CertificateTypeName, "String", Product.MaxNameLength, Required: false, "SSL product name, letter case without meaning.") { Example = "PositiveSSL" }
            .Refuses(tooLong: ParseCsrErrors.CertificateTypeInvalid,
                invalid: new("CertificateType is a type that is sold on the day", (text, day) => ProductCatalogue.Read(text, day) is { Product: not null }, ParseCsrErrors.CertificateTypeInvalid) { Wrong = "NoSuchSSL" }),

        new ApiParameter(HttpDcValidationName, "Boolean", 5, Required: false, "Whether the answer tells the file that shows control of the domain: true or false.")
            .Refuses(tooLong: ParseCsrErrors.CsrRefused,
                invalid: new("HTTPDCValidation is true, false, 1 or 0", (text, _) => FlagText.Read(text) is not null, ParseCsrErrors.CsrRefused) { Wrong = "maybe" }),
    ];

    public static ParseCsrRequest Read(RequestParameters parameters) =>
        new(parameters[CsrName].Value, FlagText.Read(parameters[HttpDcValidationName].Value) is true);
}
