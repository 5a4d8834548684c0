using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Domain.Accounts;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Manage.Accounts;

/// <summary>Accounts and their sub-users.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder manage) =>
        manage.MapGet("/accounts/{userName}", ReadAsync).WithSummary("Reads a user's balance, and counts what it has")
            .WithDescription("The balance and the sum of the ledger are always equal.").ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<AccountAnswer>, ProblemHttpResult>> ReadAsync(string userName, RenewalDbContext database, CancellationToken cancellationToken) =>
        await FindAsync(userName, database, cancellationToken) is { } account ? TypedResults.Ok(account) : Problems.NotFound($"There is no user {userName}.");

    internal static async Task<AccountAnswer?> FindAsync(string userName, RenewalDbContext database, CancellationToken cancellationToken)
    {
        var key = UserName.Key(userName);

        // One statement, so that its numbers belong together. The ledger is summed in its own unit: a sum is not converted back.
        var found = await (
            from user in database.Users.Where(row => row.UserKey == key)
            select new
            {
                user.Name,
                user.Balance,
                LedgerSum = database.Ledger.Where(row => row.Tenant == user.Tenant && row.UserKey == key).Sum(row => row.Amount),
                Orders = database.Orders.Count(row => row.Tenant == user.Tenant && row.UserKey == key),
                Certificates = database.Certificates.Count(row => row.Tenant == user.Tenant && row.UserKey == key),
                Clock = database.Tenants.Where(row => row.Tenant == user.Tenant).Select(row => row.ClockAt).Single(),
            }).SingleOrDefaultAsync(cancellationToken);

        return found is null ? null : new AccountAnswer(found.Name, found.Balance, found.LedgerSum, found.Orders, found.Certificates, found.Clock);
    }
}
