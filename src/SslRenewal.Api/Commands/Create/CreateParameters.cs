using System.Globalization;
using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Purchases;

namespace SslRenewal.Api.Commands.Create;

/// <summary>What <c>namecheap.ssl.create</c> reads, and how. It has no errors of its own for what is too long: such a text is out of range, or no type.</summary>
internal static class CreateParameters
{
    private const string TypeName = "Type";
    private const string NamesName = "SANStoADD";
    private const int NamesDigits = 2;

    /// <summary>In the order in which they are judged.</summary>
    public static IReadOnlyList<ApiParameter> InOrder { get; } =
    [
        new ApiParameter(OrderParameters.Years, "Number", 1, Required: true, "Number of years the certificate will be issued for: 1 to 5.") { Example = "1" }
            .Refuses(CreateErrors.YearsMissing,
                invalid: new("Years is ASCII digits", (text, _) => text.All(char.IsAsciiDigit), CreateErrors.YearsInvalid) { Wrong = "x" },
                outOfRange: new("Years is 1 to 5", (text, _) => Term.Parse(text) is >= Term.MinYears and <= Term.MaxYears, CreateErrors.YearsOutOfRange) { Wrong = "6" }),

        new ApiParameter(TypeName, "String", Product.MaxNameLength, Required: true, "SSL product name, letter case without meaning.") { Example = "PositiveSSL" }
            .Refuses(CreateErrors.TypeMissing,
                invalid: new("Type is a type of the catalogue on the day, or a discontinued one", (text, day) => ProductCatalogue.Read(text, day) is not null, CreateErrors.TypeInvalid) { Wrong = "NoSuchSSL" }),

        new ApiParameter(NamesName, "Number", NamesDigits, Required: false, "Number of names beyond those included in a multi-domain type.") { Example = "0" }
            .Refuses(
                invalid: new("SANStoADD is ASCII digits", (text, _) => text.All(char.IsAsciiDigit), CreateErrors.NamesInvalid) { Wrong = "-1" },
                outOfRange: new("SANStoADD has at most two digits", (text, _) => text.Length <= NamesDigits, CreateErrors.NamesOutOfRange) { Wrong = "100" }),

        OrderParameters.PromotionCode,
    ];

    /// <summary>The same in the domain's terms; only for parameters that passed their rules.</summary>
    public static PurchaseRequest Read(ParameterReading reading) => new(
        Term.Parse(reading.Parameters[OrderParameters.Years].Value)!.Value,
        ProductCatalogue.Read(reading.Parameters[TypeName].Value, reading.Today)!,
        reading.Parameters[NamesName].Single is { } names ? int.Parse(names, NumberStyles.None, CultureInfo.InvariantCulture) : 0,
        OrderParameters.ReadPromotionCode(reading.Parameters));
}
