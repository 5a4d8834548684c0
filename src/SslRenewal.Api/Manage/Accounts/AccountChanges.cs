using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Api.Manage.Scenario.Loading;
using SslRenewal.Domain.Accounts;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Audit;

namespace SslRenewal.Api.Manage.Accounts;

/// <summary>Makes, funds and locks accounts and changes their keys, and writes down who did.</summary>
internal sealed class AccountChanges(RenewalDbContext database, TenantClock clock, ServiceClock serviceClock, TimeProvider system)
{
    /// <summary>Makes an account, or finds that the name is taken.</summary>
    public async Task<bool> TryMakeAsync(AccountRequest account, string who, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginWriteAsync();
        await database.LockServiceAsync();

        var key = UserName.Key(account.UserName);

        if (await database.Users.AnyAsync(row => row.UserKey == key, cancellationToken))
        {
            return false;
        }

        var service = await database.Service.SingleAsync(cancellationToken);
        var tenant = service.NextTenant++;
        var balance = account.Balance.GetValueOrDefault();
        var user = new UserRow { Tenant = tenant, UserKey = key, Name = account.UserName, IsSubUser = false, Balance = 0, LastEntry = 0 };

        database.AddRange(user, new TenantRow
        {
            Tenant = tenant,
            ApiUserKey = key,
            KeyHash = ApiKeyHash.Of(account.ApiKey).Hex,
            Locked = false,
            AllowedIps = AccountLoad.Addresses(account.AllowedIps ?? [], "allowedIps"),
            NextCertificateId = 1,
            NextOrderId = 1,
            NextTransactionId = 1,
        });

        if (balance != 0)
        {
            _ = database.Ledger.Add(user.Enter(balance, LedgerCause.Opening, (await serviceClock.ReadAsync(cancellationToken)).Now));
        }

        database.TenantOrigins.AddRange(TenantOrigin.Rows(tenant, new ScenarioAccount
        {
            UserName = account.UserName,
            ApiKeyHash = ApiKeyHash.Of(account.ApiKey),
            AllowedIps = account.AllowedIps,
            Balance = account.Balance,
        }));
        Note(who, "made", user.Name, balance);
        await FinishAsync(transaction);
        return true;
    }

    /// <summary>Changes a user's balance, or finds that it would fall below zero.</summary>
    public async Task<bool> TryFundAsync(UserRow found, decimal amount, string who, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginWriteAsync();
        await database.HoldTenantAsync(found.Tenant);

        var user = await database.Users.SingleAsync(row => row.Tenant == found.Tenant && row.UserKey == found.UserKey, cancellationToken);

        if (user.Balance + amount < 0)
        {
            return false;
        }

        _ = database.Ledger.Add(user.Enter(amount, LedgerCause.Funds, (await clock.ReadAsync(user.Tenant, cancellationToken)).Now));
        Note(who, "funded", user.Name, amount);
        await FinishAsync(transaction);
        return true;
    }

    /// <summary>Changes what is kept of an account itself.</summary>
    public async Task ChangeAsync(UserRow found, string what, Action<TenantRow> change, string who, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginWriteAsync();
        await database.HoldTenantAsync(found.Tenant);

        change(await database.Tenants.SingleAsync(row => row.Tenant == found.Tenant, cancellationToken));
        Note(who, what, found.Name, amount: null);
        await FinishAsync(transaction);
    }

    private void Note(string who, string what, string userName, decimal? amount) =>
        database.Audit.Add(new AuditRow { At = system.GetUtcNow(), Who = who, What = what, UserName = userName, Amount = amount });

    private async Task FinishAsync(WriteTransaction transaction)
    {
        _ = await database.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync();
    }
}
