using System.Globalization;
using System.Xml.Linq;
using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Commands.GetBalances;

/// <summary>The result element of <c>namecheap.users.getBalances</c>.</summary>
internal static class GetBalancesXml
{
    public static XElement Zero { get; } = Write(0);

    /// <param name="balance">US dollars.</param>
    public static XElement Write(decimal balance) => ApiResponse.Element("UserGetBalancesResult",
        new XAttribute("Currency", "USD"),
        new XAttribute("AvailableBalance", Dollars(balance)),
        new XAttribute("AccountBalance", Dollars(balance)),
        new XAttribute("EarnedAmount", Dollars(0)),
        new XAttribute("WithdrawableAmount", Dollars(0)),
        new XAttribute("FundsRequiredForAutoRenew", Dollars(0)));

    // Never more than there is.
    private static string Dollars(decimal amount) => decimal.Round(amount, 2, MidpointRounding.ToZero).ToString("0.00", CultureInfo.InvariantCulture);
}
