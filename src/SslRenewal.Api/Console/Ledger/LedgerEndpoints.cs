using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Console.Paging;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Console.Ledger;

/// <summary>How a user's balance came about.</summary>
internal static class LedgerEndpoints
{
    public static void MapLedgerPage(this IEndpointRouteBuilder console) => console.MapGet(Section.Ledger.Path, ShowAsync);

    internal static async Task<RazorComponentResult> ShowAsync(Desk desk, int? after, int? before, RenewalDbContext database, CancellationToken cancellationToken)
    {
        var (tenant, userKey) = (desk.User.Tenant, desk.User.UserKey);
        var ledger = database.Ledger.AsNoTracking().Where(row => row.Tenant == tenant && row.UserKey == userKey);
        var page = await ledger.ReadPageAsync(row => row.Entry, after, before, cancellationToken);

        // The balance is the sum of all entries: what it was after an entry is what is left without those that came later.
        var first = page.Rows is [var newest, ..] ? newest.Entry : 0;
        var later = page.Newer is null ? 0 : await ledger.Where(row => row.Entry > first).Select(row => row.Amount).SumAsync(cancellationToken);

        return new RazorComponentResult<LedgerPage>(new { Desk = desk, Page = page, Lines = LedgerLine.Of(page.Rows, desk.User.Balance - later) });
    }
}
