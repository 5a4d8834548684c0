using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Console.Paging;
using SslRenewal.Api.Console.Shell;
using SslRenewal.Api.Journal;
using SslRenewal.Domain.Accounts;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Console.Requests;

/// <summary>The journal of requests, and one request with all that explains its answer.</summary>
internal static class RequestPages
{
    public static void MapRequestPages(this IEndpointRouteBuilder console)
    {
        _ = console.MapGet(Section.Requests.Path, ListAsync);
        _ = console.MapGet($"{Section.Requests.Path}/{{id:long}}", ReadAsync);
    }

    internal static async Task<RazorComponentResult> ListAsync(
        Desk desk, string? whose, string? command, string? certificateId, string? answer, long? after, long? before, RequestJournal journal, RenewalDbContext database, CancellationToken cancellationToken)
    {
        _ = await journal.FlushAsync(RequestJournal.Patience, cancellationToken);

        var filter = new RequestFilter(whose, command, certificateId, answer);
        var page = await filter.Of(desk.User).In(database).ReadPageAsync(row => row.Id, after, before, cancellationToken);
        var entries = page.Rows.Select(row => JournalEntries.Of(row, row.Tenant is null ? null : desk.User.Name)).ToList();

        return new RazorComponentResult<RequestsPage>(new { Desk = desk, Model = new RequestsModel(filter, entries, filter.Address(desk, "before", page.Newer), filter.Address(desk, "after", page.Older)) });
    }

    /// <exception cref="BadHttpRequestException">The journal has no such request, or no longer.</exception>
    internal static async Task<RazorComponentResult> ReadAsync(Desk desk, long id, JournalReading journal, RenewalDbContext database, CancellationToken cancellationToken)
    {
        var entry = await journal.FindAsync(id, cancellationToken) ?? throw new BadHttpRequestException($"The journal has no request {id}, or no longer.", StatusCodes.Status404NotFound);
        var userKey = UserName.Key(entry.UserName ?? "");

        return new RazorComponentResult<RequestPage>(new
        {
            Desk = desk,
            Entry = entry,
            // By the tenant, too, with which every key and index begins.
            HasCertificate = await database.Users.Where(user => user.UserKey == userKey)
                .AnyAsync(user => database.Certificates.Any(row => row.Tenant == user.Tenant && row.UserKey == userKey && row.CertificateId == entry.CertificateId), cancellationToken),
        });
    }

    public static string AddressOf(Desk desk, JournalEntry entry) => desk.At(FormattableString.Invariant($"{Section.Requests.Path}/{entry.Id}"));
}
