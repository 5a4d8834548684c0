using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Commands.Renew;

/// <summary>What <c>namecheap.ssl.renew</c> reads, and how.</summary>
internal static class RenewParameters
{
    internal const string SslTypeName = "SSLType";

    /// <summary>In the order in which they are judged.</summary>
    public static IReadOnlyList<ApiParameter> InOrder { get; } =
    [
        new ApiParameter(GlobalParameters.CertificateId, "Number", CertificateId.MaxLength, Required: true, "Unique ID of the SSL certificate you wish to renew.") { Example = "501904" }
            .Refuses(RenewErrors.CertificateIdMissing, RenewErrors.CertificateIdTooLong,
                new("CertificateID is a number above 0, in ASCII digits", (text, _) => CertificateId.Parse(text) is not null, RenewErrors.CertificateIdInvalid) { Wrong = "0" }),

        new ApiParameter(OrderParameters.Years, "Number", 1, Required: true, "Number of years the renewal will be issued for: 1 to 5.") { Example = "1" }
            .Refuses(RenewErrors.YearsMissing, RenewErrors.YearsTooLong,
                new("Years is an ASCII digit", (text, _) => text.All(char.IsAsciiDigit), RenewErrors.YearsInvalid) { Wrong = "x" },
                new("Years is 1 to 5", (text, _) => Term.Parse(text) is >= Term.MinYears and <= Term.MaxYears, RenewErrors.YearsOutOfRange) { Wrong = "6" }),

        new ApiParameter(SslTypeName, "String", Product.MaxNameLength, Required: true, "SSL product name, letter case without meaning; it must be the renewed certificate's own.") { Example = "PositiveSSL" }
            .Refuses(RenewErrors.SslTypeMissing, RenewErrors.SslTypeTooLong,
                new("SSLType is a type of the catalogue on the day, or a discontinued one", (text, day) => ProductCatalogue.Read(text, day) is not null, RenewErrors.SslTypeInvalid) { Wrong = "NoSuchSSL" }),

        OrderParameters.PromotionCode,
    ];

    /// <summary>The same in the domain's terms; only for parameters that passed their rules.</summary>
    public static RenewalRequest Read(ParameterReading reading) => new(
        CertificateId.Parse(reading.Parameters[GlobalParameters.CertificateId].Value)!.Value,
        Term.Parse(reading.Parameters[OrderParameters.Years].Value)!.Value,
        ProductCatalogue.Read(reading.Parameters[SslTypeName].Value, reading.Today)!,
        OrderParameters.ReadPromotionCode(reading.Parameters));
}
