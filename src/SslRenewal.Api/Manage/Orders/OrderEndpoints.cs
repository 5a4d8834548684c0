using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage.Paging;
using SslRenewal.Domain.Accounts;
using SslRenewal.Domain.Orders;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Manage.Orders;

/// <summary>The orders of every account.</summary>
internal static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder manage) =>
        manage.MapGet("/orders", ListAsync).WithSummary("Lists orders, newest first")
            .WithDescription("Of one user in the order of their numbers; of all users by the clock.").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);

    /// <param name="userName">Whose orders; everybody's where it is left out.</param>
    /// <param name="certificateId">The certificate that was bought.</param>
    /// <param name="kind">create, renew or purchaseMoreSans.</param>
    /// <param name="page">From 1.</param>
    /// <param name="pageSize">From 1 to 1000; 100 where it is left out.</param>
    internal static async Task<Results<Ok<ListPage<OrderAnswer>>, ProblemHttpResult>> ListAsync(
        string? userName, int? certificateId, string? kind, int? page, int? pageSize, RenewalDbContext database, CancellationToken cancellationToken)
    {
        var (userKey, ofKind) = (userName is null ? null : UserName.Key(userName), kind is null ? null : KindWord.Read<OrderKind>(kind));

        if (PageRequest.Read(page, pageSize) is not { } asked)
        {
            return Problems.Invalid(PageRequest.Expected);
        }

        if (kind is not null && ofKind is null)
        {
            return Problems.Invalid($"kind: {KindWord.Expected<OrderKind>()}");
        }

        if (userName is not null && await database.FindUserAsync(userName, cancellationToken) is null)
        {
            return Problems.NotFound($"There is no user {userName}.");
        }

        var found =
            from order in database.Orders.AsNoTracking()
            join user in database.Users on new { order.Tenant, order.UserKey } equals new { user.Tenant, user.UserKey }
            where (userKey == null || order.UserKey == userKey) && (certificateId == null || order.CertificateId == certificateId) && (ofKind == null || order.Kind == ofKind)
            select new { Order = order, user.Name };

        // Moving the clock back leaves a user's numbers in the order in which they were given.
        var list = userKey is null
            ? found.OrderByDescending(row => row.Order.PlacedAt).ThenByDescending(row => row.Order.OrderId).ThenBy(row => row.Order.Tenant)
            : found.OrderByDescending(row => row.Order.OrderId);

        return TypedResults.Ok(await asked.ReadAsync(database, list, row => OrderAnswer.Of(row.Order, row.Name), cancellationToken));
    }
}
