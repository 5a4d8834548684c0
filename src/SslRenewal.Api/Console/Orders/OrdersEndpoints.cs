using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Console.Paging;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Console.Orders;

/// <summary>What a user has ordered.</summary>
internal static class OrdersEndpoints
{
    public static void MapOrderPages(this IEndpointRouteBuilder console) => console.MapGet(Section.Orders.Path, ShowAsync);

    internal static async Task<RazorComponentResult> ShowAsync(Desk desk, int? after, int? before, RenewalDbContext database, CancellationToken cancellationToken)
    {
        var (tenant, userKey) = (desk.User.Tenant, desk.User.UserKey);
        var orders = database.Orders.AsNoTracking().Where(row => row.Tenant == tenant && row.UserKey == userKey);

        return new RazorComponentResult<OrdersPage>(new { Desk = desk, Page = await orders.ReadPageAsync(row => row.OrderId, after, before, cancellationToken) });
    }
}
