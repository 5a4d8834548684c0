using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage.Paging;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Manage.Accounts;

/// <summary>All users, account by account.</summary>
internal static class AccountListEndpoint
{
    public static void MapAccountList(this IEndpointRouteBuilder manage) =>
        manage.MapGet("/accounts", ListAsync).Produces<ListPage<AccountListItem>>().ProducesProblem(StatusCodes.Status400BadRequest)
            .WithSummary("Lists all users, a page at a time").WithDescription($"In the order in which the accounts were made, each account's own user before its sub-users. pageSize is at most {PageRequest.MaxSize}, and {PageRequest.DefaultSize} by default.");

    internal static async Task<IResult> ListAsync(int? page, int? pageSize, RenewalDbContext database, CancellationToken cancellationToken)
    {
        if (PageRequest.Read(page, pageSize) is not { } request)
        {
            return Problems.Invalid(PageRequest.Expected);
        }

        var users =
            from user in database.Users.AsNoTracking()
            join tenant in database.Tenants on user.Tenant equals tenant.Tenant
            orderby user.Tenant, user.IsSubUser, EF.Functions.Collate(user.UserKey, database.OrdinalCollation)
            select new { User = user, tenant.Locked, tenant.IsAutoCreated, tenant.ClockAt, Account = database.Users.Where(own => own.Tenant == user.Tenant && !own.IsSubUser).Select(own => own.Name).FirstOrDefault() };

        return TypedResults.Ok(await request.ReadAsync(
            database, users, row => new AccountListItem(row.User.Name, row.User.IsSubUser ? row.Account : null, row.User.Balance, row.Locked, row.IsAutoCreated, row.ClockAt), cancellationToken));
    }
}
