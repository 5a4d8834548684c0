using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Console.Paging;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Mail;

namespace SslRenewal.Api.Console.Inbox;

/// <summary>The mails about a user's certificates.</summary>
internal static class InboxPages
{
    public static void MapInboxPages(this IEndpointRouteBuilder console)
    {
        _ = console.MapGet(Section.Mail.Path, ListAsync);
        _ = console.MapGet($"{Section.Mail.Path}/{{{Desk.UserNameParameter}}}/{{mailId:int}}", ReadAsync);
    }

    internal static async Task<RazorComponentResult> ListAsync(Desk desk, int? after, int? before, RenewalDbContext database, CancellationToken cancellationToken) =>
        new RazorComponentResult<MailListPage>(new { Desk = desk, Page = await Of(desk, database).ReadPageAsync(row => row.MailId, after, before, cancellationToken) });

    /// <exception cref="BadHttpRequestException">The user has no such mail.</exception>
    internal static async Task<RazorComponentResult> ReadAsync(Desk desk, int mailId, RenewalDbContext database, PublicUrl publicUrl, CancellationToken cancellationToken) =>
        new RazorComponentResult<MailPage>(new
        {
            Desk = desk,
            Mail = await Of(desk, database).SingleOrDefaultAsync(row => row.MailId == mailId, cancellationToken)
                ?? throw new BadHttpRequestException($"{desk.User.Name} has no mail {mailId}.", StatusCodes.Status404NotFound),
            PublicUrl = publicUrl.Value,
        });

    /// <summary>The address of a mail.</summary>
    public static string AddressOf(Desk desk, int mailId) => FormattableString.Invariant($"{Section.Mail.Path}/{Uri.EscapeDataString(desk.User.Name)}/{mailId}");

    private static IQueryable<MailRow> Of(Desk desk, RenewalDbContext database)
    {
        var (tenant, userKey) = (desk.User.Tenant, desk.User.UserKey);
        return database.Mail.AsNoTracking().Where(row => row.Tenant == tenant && row.UserKey == userKey);
    }
}
