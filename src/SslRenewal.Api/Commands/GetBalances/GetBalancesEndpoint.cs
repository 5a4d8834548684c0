using System.Globalization;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Wire;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Commands.GetBalances;

/// <summary><c>namecheap.users.getBalances</c>: the money that a user has.</summary>
internal static class GetBalancesEndpoint
{
    public static ApiCommand Command { get; } = new("namecheap.users.getBalances", "Gets information about fund in the user's account", Charges: false, [], Write(0), CommandHandler.With<RenewalDbContext>(HandleAsync))
    {
        Example = Write(8972.23m),
        Refusals = [],
    };

    internal static async Task<IResult> HandleAsync(ApiCall call, RenewalDbContext database, Envelope envelope, CancellationToken cancellationToken)
    {
        var balance = await database.Users
            .Where(row => row.Tenant == call.Caller.Tenant && row.UserKey == call.Caller.UserKey)
            .Select(row => row.Balance)
            .SingleOrDefaultAsync(cancellationToken);

        return XmlResult.Ok(envelope, call, Write(balance));
    }

    private static XElement Write(decimal balance) => ApiResponse.Element("UserGetBalancesResult",
        new XAttribute("Currency", "USD"),
        new XAttribute("AvailableBalance", Dollars(balance)),
        new XAttribute("AccountBalance", Dollars(balance)),
        new XAttribute("EarnedAmount", Dollars(0)),
        new XAttribute("WithdrawableAmount", Dollars(0)),
        new XAttribute("FundsRequiredForAutoRenew", Dollars(0)));

    // Never more than there is.
    private static string Dollars(decimal amount) => decimal.Round(amount, 2, MidpointRounding.ToZero).ToString("0.00", CultureInfo.InvariantCulture);
}
