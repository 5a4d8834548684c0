using SslRenewal.Api.Wire;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Names;
using SslRenewal.Domain.Products;

namespace SslRenewal.Api.Commands.GetApproverEmailList;

/// <summary>What <c>namecheap.ssl.getApproverEmailList</c> reads, and how.</summary>
internal static class GetApproverEmailListParameters
{
    private const string DomainNameName = "DomainName";
    private const string CertificateTypeName = "CertificateType";

    /// <summary>In the order in which they are judged.</summary>
    public static IReadOnlyList<ApiParameter> InOrder { get; } =
    [
        new ApiParameter(DomainNameName, "String", 70, Required: true, "The domain whose approvers are asked for; a wildcard's are its base's.") { Example = "example.com" }
            .Refuses(GetApproverEmailListErrors.DomainNameInvalid, GetApproverEmailListErrors.DomainNameInvalid,
                new("DomainName is a host name that somebody on the internet can hold", (text, _) => DomainName.Parse(text) is { IsInternal: false }, GetApproverEmailListErrors.DomainNameInvalid) { Wrong = "localhost" }),

        new ApiParameter(CertificateTypeName, "String", Product.MaxNameLength, Required: true, "SSL product name, letter case without meaning.") { Example = "PositiveSSL" }
            .Refuses(GetApproverEmailListErrors.CertificateTypeInvalid, GetApproverEmailListErrors.CertificateTypeInvalid,
                new("CertificateType is a type of the catalogue on the day, or a discontinued one", (text, day) => ProductCatalogue.Read(text, day) is not null, GetApproverEmailListErrors.CertificateTypeInvalid) { Wrong = "NoSuchSSL" }),
    ];

    public static DomainName ReadDomain(RequestParameters parameters) => DomainName.Parse(parameters[DomainNameName].Value)!;

    public static RequestedType ReadType(ParameterReading reading) => ProductCatalogue.Read(reading.Parameters[CertificateTypeName].Value, reading.Today)!;
}
