using Microsoft.EntityFrameworkCore;
using SslRenewal.Domain.Accounts;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;

namespace SslRenewal.Api.Access;

/// <summary>What the database knows of a caller, in one look: the account, the user if it is the account's, the service's clock, and what is due.</summary>
internal sealed record CallerFacts(DateTimeOffset? ServiceClockAt, TenantRow? Tenant, UserRow? User, bool AnyFaults, DateTimeOffset? NextDueAt)
{
    public static async Task<CallerFacts> ReadAsync(RenewalDbContext database, string? apiUser, string? userName, CancellationToken cancellationToken)
    {
        var apiUserKey = UserName.Key(apiUser ?? "");
        var userKey = UserName.Key(userName ?? "");

        var facts =
            from service in database.Service
            from tenant in database.Tenants.Where(row => row.ApiUserKey == apiUserKey).DefaultIfEmpty()
            from user in database.Users.Where(row => row.UserKey == userKey && row.Tenant == tenant.Tenant).DefaultIfEmpty()
            select new CallerFacts(service.ClockAt, tenant, user, database.Faults.Any(), database.Certificates.Where(row => row.Tenant == tenant.Tenant && row.DueAt != null).Min(row => row.DueAt));

        return await facts.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new CallerFacts(ServiceClockAt: null, Tenant: null, User: null, AnyFaults: false, NextDueAt: null);
    }
}
