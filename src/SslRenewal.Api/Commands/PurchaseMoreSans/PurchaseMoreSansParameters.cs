using System.Globalization;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.MoreNames;

namespace SslRenewal.Api.Commands.PurchaseMoreSans;

/// <summary>What <c>namecheap.ssl.purchasemoresans</c> reads, and how.</summary>
internal static class PurchaseMoreSansParameters
{
    private const string NamesName = "NumberOfSANSToAdd";
    private const int NamesDigits = 2;

    /// <summary>In the order in which they are judged.</summary>
    public static IReadOnlyList<ApiParameter> InOrder { get; } =
    [
        new ApiParameter(GlobalParameters.CertificateId, "Number", 10, Required: true, "ID of the certificate for which you wish to purchase more names.") { Example = "501920" }
            .Refuses(PurchaseMoreSansErrors.CertificateIdInvalid, PurchaseMoreSansErrors.CertificateIdInvalid,
                new("CertificateID is a number above 0, in ASCII digits", (text, _) => CertificateId.Parse(text) is not null, PurchaseMoreSansErrors.CertificateIdInvalid) { Wrong = "0" }),

        new ApiParameter(NamesName, "Number", NamesDigits, Required: true, "Number of names to be ordered: 1 to 99.") { Example = "1" }
            .Refuses(PurchaseMoreSansErrors.NamesInvalid,
                invalid: new("NumberOfSANSToAdd is ASCII digits", (text, _) => text.All(char.IsAsciiDigit), PurchaseMoreSansErrors.NamesInvalid) { Wrong = "-1" },
                outOfRange: new("NumberOfSANSToAdd is 1 to 99", (text, _) => text.Length <= NamesDigits && Parse(text) > 0, PurchaseMoreSansErrors.NamesOutOfRange) { Wrong = "0" }),
    ];

    /// <summary>The same in the domain's terms; only for parameters that passed their rules.</summary>
    public static MoreNamesRequest Read(ParameterReading reading) => new(
        CertificateId.Parse(reading.Parameters[GlobalParameters.CertificateId].Value)!.Value, Parse(reading.Parameters[NamesName].Value)!.Value);

    private static int? Parse(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var names) ? names : null;
}
