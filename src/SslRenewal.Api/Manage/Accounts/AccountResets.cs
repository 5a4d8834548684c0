using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Life;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Api.Manage.Scenario.Loading;
using SslRenewal.Api.Responder;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Audit;

namespace SslRenewal.Api.Manage.Accounts;

/// <summary>Brings an account back to what it was made from. It gets a new number, so that a request under way finds nothing and changes nothing.</summary>
internal sealed class AccountResets(RenewalDbContext database, ServiceSettings settings, Readiness readiness, ServiceClock serviceClock, ToldAnswers told, TimeProvider system)
{
    /// <summary>Resets an account, unless what it was made from was never kept, or another was faster.</summary>
    /// <exception cref="ScenarioException">It no longer fits into the service.</exception>
    public async Task<ResetOutcome> TryResetAsync(UserRow found, string who, CancellationToken cancellationToken)
    {
        await using var origin = await TenantOrigin.OpenAsync(database, found.Tenant, cancellationToken);

        if (origin is null)
        {
            return await database.Tenants.AnyAsync(row => row.Tenant == found.Tenant, cancellationToken) ? ResetOutcome.NotKept : ResetOutcome.Overtaken;
        }

        var tenant = await database.TakeTenantAsync();

        await using var transaction = await database.BeginWriteAsync();

        if (!await database.LockTenantAsync(found.Tenant))
        {
            return ResetOutcome.Overtaken;
        }

        var isAutoCreated = await database.Tenants.Where(row => row.Tenant == found.Tenant).Select(row => row.IsAutoCreated).SingleAsync(cancellationToken);

        _ = await database.TenantOrigins.Where(row => row.Tenant == found.Tenant).ExecuteUpdateAsync(set => set.SetProperty(row => row.Tenant, tenant), cancellationToken);
        await database.RemoveTenantAsync(found.Tenant, cancellationToken);
        await new OneAccount(database, settings.Seed, readiness).LoadAsync(origin, tenant, isAutoCreated, (await serviceClock.ReadAsync(cancellationToken)).Now, cancellationToken);

        _ = database.Audit.Add(new AuditRow { At = system.GetUtcNow(), Who = who, What = "reset", UserName = found.Name });
        _ = await database.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync();
        told.ForgetAll(found.Tenant);
        return ResetOutcome.Done;
    }
}
