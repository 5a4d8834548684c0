using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage;
using SslRenewal.Api.Manage.Paging;
using SslRenewal.Domain.Accounts;
using SslRenewal.Domain.Mail;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Mail;

/// <summary>The inbox: every mail that the service wrote, wherever it went.</summary>
internal static class InboxEndpoints
{
    public static void MapInbox(this IEndpointRouteBuilder manage)
    {
        _ = manage.MapGet("/mail", ListAsync).WithSummary("Lists the mails that the service wrote, newest first")
            .WithDescription("Of one user in the order of their numbers; of all users by the clock.").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        _ = manage.MapGet("/mail/{id:int}", ReadAsync).WithSummary("Reads a mail").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    /// <param name="userName">About whose certificates; everybody's where it is left out.</param>
    /// <param name="certificateId">The certificate that it is about.</param>
    /// <param name="kind">approver, fulfillment or expiry.</param>
    /// <param name="to">The recipient's address, in any letter case.</param>
    /// <param name="page">From 1.</param>
    /// <param name="pageSize">From 1 to 1000; 100 where it is left out.</param>
    internal static async Task<Results<Ok<ListPage<MailAnswer>>, ProblemHttpResult>> ListAsync(
        string? userName, int? certificateId, string? kind, string? to, int? page, int? pageSize, RenewalDbContext database, CancellationToken cancellationToken)
    {
        var (userKey, ofKind) = (userName is null ? null : UserName.Key(userName), kind is null ? null : KindWord.Read<MailKind>(kind));
        var recipient = to is null ? null : SingleLine.Of(to);

        if (PageRequest.Read(page, pageSize) is not { } asked)
        {
            return Problems.Invalid(PageRequest.Expected);
        }

        if (kind is not null && ofKind is null)
        {
            return Problems.Invalid($"kind: {KindWord.Expected<MailKind>()}");
        }

        if (userName is not null && await database.FindUserAsync(userName, cancellationToken) is null)
        {
            return Problems.NotFound($"There is no user {userName}.");
        }

#pragma warning disable CA1304, CA1311, CA1862, MA0011 // it becomes the databases' own lower(), which knows no culture
        var found = All(database).Where(row => (userKey == null || row.Mail.UserKey == userKey) && (certificateId == null || row.Mail.CertificateId == certificateId)
            && (ofKind == null || row.Mail.Kind == ofKind) && (recipient == null || row.Mail.Recipient.ToLower() == recipient.ToLower()));
#pragma warning restore CA1304, CA1311, CA1862, MA0011

        // Moving the clock back leaves a user's numbers in the order in which they were given.
        var list = userKey is null
            ? found.OrderByDescending(row => row.Mail.WrittenAt).ThenByDescending(row => row.Mail.MailId).ThenBy(row => row.Mail.Tenant)
            : found.OrderByDescending(row => row.Mail.MailId);

        return TypedResults.Ok(await asked.ReadAsync(database, list, row => MailAnswer.Of(row.Mail, row.UserName), cancellationToken));
    }

    /// <param name="id">The mail's number.</param>
    /// <param name="userName">About whose certificate; needed where several accounts have a mail of that number.</param>
    internal static async Task<Results<Ok<MailAnswer>, ProblemHttpResult>> ReadAsync(int id, string? userName, RenewalDbContext database, CancellationToken cancellationToken)
    {
        var userKey = userName is null ? null : UserName.Key(userName);

        return await All(database).Where(row => row.Mail.MailId == id && (userKey == null || row.Mail.UserKey == userKey)).OrderBy(row => row.Mail.Tenant).Take(2).ToListAsync(cancellationToken) switch
        {
            [] => Problems.NotFound($"There is no mail {id} of {userName ?? "any user"}."),
            [var only] => TypedResults.Ok(MailAnswer.Of(only.Mail, only.UserName)),
            _ => Problems.Conflict($"Several accounts have a mail {id}: say whose with userName."),
        };
    }

    private static IQueryable<InboxEntry> All(RenewalDbContext database) =>
        from mail in database.Mail.AsNoTracking()
        join user in database.Users on new { mail.Tenant, mail.UserKey } equals new { user.Tenant, user.UserKey }
        select new InboxEntry { Mail = mail, UserName = user.Name };
}
