using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Errors;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Commands.GetBalances;

/// <summary><c>namecheap.users.getBalances</c>: the money that a user has.</summary>
internal static class GetBalancesEndpoint
{
    public static ApiCommand Command { get; } = new("namecheap.users.getBalances", "Gets information about fund in the user's account", Charges: false, [], GetBalancesXml.Zero, CommandHandler.With<RenewalDbContext>(HandleAsync))
    {
        Example = GetBalancesXml.Write(8972.23m),
        Refusals = [],
        FromOutside = GetBalancesErrors.FromOutside,
    };

    internal static async Task<IResult> HandleAsync(ApiCall call, RenewalDbContext database, Envelope envelope, CancellationToken cancellationToken)
    {
        var balance = await database.Users
            .Where(row => row.Tenant == call.Caller.Tenant && row.UserKey == call.Caller.UserKey)
            .Select(row => row.Balance)
            .SingleOrDefaultAsync(cancellationToken);

        return XmlResult.Ok(envelope, call, GetBalancesXml.Write(balance));
    }
}
