using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Life;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Domain.Accounts;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Manage.Certificates;

/// <summary>Finds the certificate that a number means.</summary>
internal sealed class CertificateLookUp(RenewalDbContext database, TenantClock clock, TimePassing time)
{
    /// <summary>Calls <paramref name="answer"/> with the certificate once what is due has happened to it, or answers what is wrong with the number.</summary>
    /// <param name="id">The certificate's number.</param>
    /// <param name="userName">Whose it is; needed where several accounts have one of that number.</param>
    public async Task<Results<Ok<TAnswer>, ProblemHttpResult>> AnswerAsync<TAnswer>(
        int id, string? userName, Func<FoundCertificate, Task<Results<Ok<TAnswer>, ProblemHttpResult>>> answer, CancellationToken cancellationToken)
    {
        var userKey = userName is null ? null : UserName.Key(userName);
        var tenants = await Held(id, userKey).OrderBy(row => row.Tenant).Select(row => row.Tenant).Take(2).ToListAsync(cancellationToken);

        if (tenants is not [var tenant])
        {
            return tenants is [] ? Problems.NotFound($"There is no certificate {id} of {userName ?? "any user"}.") : Problems.Conflict($"Several accounts have a certificate {id}: say whose with userName.");
        }

        var now = (await clock.ReadAsync(tenant, cancellationToken)).Now;
        await time.LetPassAsync(tenant, now, cancellationToken);

        return await FindAsync(id, tenant, now, cancellationToken) is { } held ? await answer(held) : Problems.NotFound("The account has gone.");
    }

    private async Task<FoundCertificate?> FindAsync(int id, int tenant, DateTimeOffset now, CancellationToken cancellationToken) =>
        await Held(id, userKey: null).SingleOrDefaultAsync(row => row.Tenant == tenant, cancellationToken) is { } row
        && await database.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Tenant == tenant && user.UserKey == row.UserKey, cancellationToken) is { } user
            ? new FoundCertificate(row, user, now)
            : null;

    // From the tenants on: everything is keyed by them.
    private IQueryable<CertificateRow> Held(int id, string? userKey) =>
        from tenant in database.Tenants
        from row in database.Certificates.AsNoTracking().Where(row => row.Tenant == tenant.Tenant && row.CertificateId == id && (userKey == null || row.UserKey == userKey))
        select row;
}
