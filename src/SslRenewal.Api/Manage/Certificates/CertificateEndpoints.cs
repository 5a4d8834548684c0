using Microsoft.AspNetCore.Http.HttpResults;
using SslRenewal.Api.Manage.Paging;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Manage.Certificates;

/// <summary>The fleet, and one certificate with its history.</summary>
internal static class CertificateEndpoints
{
    public static void MapCertificates(this IEndpointRouteBuilder manage)
    {
        _ = manage.MapGet("/certificates", ListAsync).WithSummary("Lists the certificates of every account, or of one user")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        _ = manage.MapGet("/certificates/{id:int}", ReadAsync).WithSummary("Reads a certificate with its leaves, its domain control and its history")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    /// <param name="userName">Whose certificates; everybody's where it is left out.</param>
    /// <param name="status">One of the seven words of a scenario, in any letter case.</param>
    /// <param name="expiresBefore">An ISO 8601 instant with an offset.</param>
    /// <param name="renewable">Only those that may be renewed on the day of their account's clock, or only those that may not.</param>
    /// <param name="page">From 1.</param>
    /// <param name="pageSize">1 to 1000, 100 where it is left out.</param>
    internal static async Task<Results<Ok<ListPage<CertificateListItem>>, ProblemHttpResult>> ListAsync(
        string? userName, string? status, string? expiresBefore, bool? renewable, int? page, int? pageSize, RenewalDbContext database, FleetQuery fleet, CancellationToken cancellationToken)
    {
        if (PageRequest.Read(page, pageSize) is not { } paging)
        {
            return Problems.Invalid(PageRequest.Expected);
        }

        if (!ParseStatus(status, out var standing))
        {
            return Problems.Invalid($"status: expected one of {string.Join(", ", Enum.GetValues<CertificateStatus>().Select(CertificateReading.Word))}");
        }

        if (expiresBefore is not null && Instants.Parse(expiresBefore) is null)
        {
            return Problems.Invalid($"expiresBefore: expected {Instants.Expected}");
        }

        var user = userName is null ? null : await database.FindUserAsync(userName, cancellationToken);

        if (userName is not null && user is null)
        {
            return Problems.NotFound($"There is no user {userName}.");
        }

        var found = fleet.Where(user, standing, expiresBefore is null ? null : Instants.Parse(expiresBefore));

        if (renewable is { } wanted)
        {
            if (await fleet.RenewableAsync(found, wanted, user, cancellationToken) is not { } judged)
            {
                return Problems.Conflict("Accounts have clocks of their own: say whose certificates with userName.");
            }

            found = judged;
        }

        var list =
            from row in found
            from holder in database.Users.Where(holder => holder.Tenant == row.Tenant && holder.UserKey == row.UserKey)
            orderby row.Tenant, row.CertificateId
            select new { Row = row, holder.Name, Renewal = database.OpenRenewals.Where(open => open.Tenant == row.Tenant && open.CertificateId == row.CertificateId).Select(open => (int?)open.RenewalId).FirstOrDefault() };

        return TypedResults.Ok(await paging.ReadAsync(database, list, item => CertificateListItem.Of(item.Row, item.Name, item.Renewal), cancellationToken));
    }

    /// <param name="id">The certificate's number.</param>
    /// <param name="userName">Whose certificate; needed where several accounts have one of that number.</param>
    internal static Task<Results<Ok<CertificateAnswer>, ProblemHttpResult>> ReadAsync(int id, string? userName, CertificateLookUp certificates, CertificateReading reading, CancellationToken cancellationToken) =>
        certificates.AnswerAsync<CertificateAnswer>(id, userName, async held => TypedResults.Ok(await reading.ReadAsync(held, cancellationToken)), cancellationToken);

    private static bool ParseStatus(string? text, out CertificateStatus? status)
    {
        status = Enum.GetValues<CertificateStatus>().Where(known => CertificateReading.Word(known).Equals(text, StringComparison.OrdinalIgnoreCase)).Select(known => (CertificateStatus?)known).FirstOrDefault();
        return text is null || status is not null;
    }
}
