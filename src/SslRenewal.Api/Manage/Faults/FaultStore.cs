using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Wire;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Faults;

namespace SslRenewal.Api.Manage.Faults;

/// <summary>The faults that were made: one more, which there are, and away with them.</summary>
internal sealed class FaultStore(RenewalDbContext database)
{
    /// <summary>Makes a fault, which the next matching request can meet.</summary>
    public async Task<FaultOutcome> MakeAsync(FaultRule rule, CancellationToken cancellationToken)
    {
        if (FaultRules.Refuse(rule) is { } refusal)
        {
            return new FaultOutcome.Refused(refusal);
        }

        await using var transaction = await database.BeginWriteAsync();

        // No scenario takes the account away meanwhile.
        await database.LockServiceAsync();
        int? tenant = null;

        if (rule.Account is { } account && (tenant = await HoldAsync(account, cancellationToken)) is null)
        {
            return new FaultOutcome.Refused($"account: there is no account {account}");
        }

        var row = new FaultRow
        {
            Kind = FaultKinds.Find(rule.Kind)!.Kind,
            Tenant = tenant,
            Command = rule.Command is null ? null : CommandTable.Find(rule.Command)!.Name,
            CertificateId = rule.CertificateId,
            Number = rule.Number,
            Message = rule.Message,
            Milliseconds = rule.Milliseconds,
            Status = rule.Status,
            Body = rule.Body,
            AtConnection = rule.At is FaultFields.AtConnection,
            Calls = rule.Calls is null ? null : string.Join(',', rule.Calls.Order()),
            Times = rule.Calls?.Count ?? rule.Times ?? 1,
        };

        _ = database.Faults.Add(row);
        _ = await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync();

        return new FaultOutcome.Made(FaultAnswer.Of(row, rule.Account, requests: []));
    }

    /// <summary>The tenant of an account, which has the ApiUser's name; a sub-user has none.</summary>
    public async Task<int?> FindTenantAsync(string account, CancellationToken cancellationToken) =>
        await database.FindUserAsync(account, cancellationToken) is { IsSubUser: false, Tenant: var tenant } ? tenant : null;

    /// <summary>Faults in the order made, with what each has struck.</summary>
    public async Task<IReadOnlyList<FaultAnswer>> ReadAsync(Func<IQueryable<FaultRow>, IQueryable<FaultRow>> which, CancellationToken cancellationToken)
    {
        var faults = which(database.Faults);

        var rows = await (
            from fault in faults
            from account in database.Users.Where(row => row.Tenant == fault.Tenant && !row.IsSubUser).DefaultIfEmpty()
            orderby fault.Id
            select new { Fault = fault, Account = account == null ? null : account.Name }).AsNoTracking().ToListAsync(cancellationToken);

        var hits = await database.FaultHits.AsNoTracking().Where(hit => faults.Any(fault => fault.Id == hit.FaultId)).ToListAsync(cancellationToken);
        var requests = hits.OrderByDescending(hit => hit.Hit).ToLookup(hit => hit.FaultId, hit => hit.RequestId);

        return [.. rows.Select(row => FaultAnswer.Of(row.Fault, row.Account, [.. requests[row.Fault.Id]]))];
    }

    /// <summary>Removes faults with what they struck, and returns how many there were.</summary>
    public async Task<int> RemoveAsync(Func<IQueryable<FaultRow>, IQueryable<FaultRow>> which, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginWriteAsync();
        await database.LockServiceAsync();

        // Faults first: that waits for whoever counts a strike, and what they leave goes with the rest.
        var removed = await which(database.Faults).ExecuteDeleteAsync(cancellationToken);
        _ = await database.FaultHits.Where(hit => !database.Faults.Any(fault => fault.Id == hit.FaultId)).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync();

        return removed;
    }

    // Whoever resets the account meanwhile gives it another number.
    private async Task<int?> HoldAsync(string account, CancellationToken cancellationToken)
    {
        while (await FindTenantAsync(account, cancellationToken) is { } tenant)
        {
            if (await database.LockTenantAsync(tenant))
            {
                return tenant;
            }
        }

        return null;
    }
}
