using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Manage.Faults;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Api.Manage.Scenario.Loading;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Authority;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Faults;
using SslRenewal.Persistence.Prepared;
using SslRenewal.Persistence.Service;

namespace SslRenewal.Api.Manage.Snapshots;

/// <summary>Inserts the rows of a snapshot within a transaction, under numbers that no account had before.</summary>
/// <param name="only">The key of the account that it must be of, or <see langword="null"/> where it is of the service.</param>
internal sealed class SnapshotRestore(RenewalDbContext database, SnapshotReader reader, SnapshotKeys keys, SnapshotAuthority authority, int firstTenant, string? only)
{
    private readonly Dictionary<int, FaultRow> _faults = [];
    private readonly List<(int Fault, FaultHitRow Hit)> _hits = [];
    private readonly SnapshotSums _sums = new();

    public int Accounts { get; private set; }

    public long Rows { get; private set; }

    /// <summary>The service's own row, as far as a snapshot has it.</summary>
    public ServiceRow? Service { get; private set; }

    /// <exception cref="ScenarioException">A row cannot be meant; the transaction must be undone.</exception>
    public async Task<ScenarioSummary> InsertAsync(CancellationToken cancellationToken)
    {
        await using var connection = await PreparedConnection.OfAsync(database, cancellationToken);
        var summary = await RowInsert.InsertAsync(connection, Read(), cancellationToken);
        _sums.Check();
        await CheckHistoryAsync(cancellationToken);

        if (only is not null)
        {
            await AddFaultsAsync(cancellationToken);
        }

        return only is not null && Accounts != 1 ? throw ScenarioException.Of("$", "one account, in the table tenants")
            : only is null && Service is null ? throw ScenarioException.Of("$", "one row of the table service")
            : summary;
    }

    private IEnumerable<object> Read()
    {
        foreach (var (path, layout, row) in reader.ReadRows(SnapshotLayout.Of(database.Model, only is not null)))
        {
            Rows++;
            Number(layout, row, path);
            _sums.Add(row, path);

            if (row is FaultRow fault && FaultRules.Refuse(fault) is { } refusal)
            {
                throw ScenarioException.Of(path, $"a fault that can be made ({refusal})");
            }

            if (!IsKept(row, path))
            {
                yield return row;
            }
        }
    }

    // What is not inserted as it stands.
    private bool IsKept(object row, string path)
    {
        switch (row)
        {
            case ServiceRow service:
                Service = Service is null ? service : throw ScenarioException.Of(path, "one row of this table");
                return true;
            case AuthorityRow own:
                authority.Add(own, path);
                return true;
            case FaultRow fault when only is not null:
                return _faults.TryAdd(fault.Id, fault) ? true : throw ScenarioException.Of($"{path}.id", "a number that is not given twice");
            case FaultHitRow hit when only is not null:
                _hits.Add((_faults.ContainsKey(hit.FaultId) ? hit.FaultId : throw ScenarioException.Of($"{path}.fault_id", "a fault that came before"), hit));
                return true;
            case PrivateKeyRow key when keys.ReadOfCertificate(key.ProtectedKey, $"{path}.protected_key") is { } read:
                Set(row, nameof(PrivateKeyRow.ProtectedKey), read);
                return false;
            case PrivateKeyRow:
                return true;
            default:
                return false;
        }
    }

    private void Number(SnapshotLayout layout, object row, string path)
    {
        if (row is TenantRow tenant)
        {
            Accounts++;

            if (only is null ? tenant.Tenant != Accounts : tenant.ApiUserKey != only)
            {
                throw ScenarioException.Of($"{path}.{(only is null ? "tenant" : "api_user_key")}", only ?? $"{Accounts}: accounts are numbered from 1, in order");
            }
        }

        if (database.Model.FindEntityType(layout.Table.Row)!.FindProperty(nameof(TenantRow.Tenant)) is not { } column || (only is null && column.PropertyInfo!.GetValue(row) is null))
        {
            return;
        }

        var number = only is null ? (int)column.PropertyInfo!.GetValue(row)! : 1;
        column.PropertyInfo!.SetValue(row, number >= 1 && number <= Accounts ? firstTenant + number - 1 : throw ScenarioException.Of($"{path}.tenant", "the number of an account that came before"));
    }

    // By the database, since histories are as long as the file.
    private async Task CheckHistoryAsync(CancellationToken cancellationToken)
    {
        var late = await database.CertificateEvents.Where(entry => entry.Tenant >= firstTenant && entry.Tenant < firstTenant + Accounts
            && database.Certificates.Any(row => row.Tenant == entry.Tenant && row.CertificateId == entry.CertificateId && row.LastEvent < entry.Entry)).FirstOrDefaultAsync(cancellationToken);

        if (late is not null)
        {
            throw ScenarioException.Of("$", FormattableString.Invariant($"certificates whose last_event is that of their history, and so {late.Entry} or above of {late.CertificateId}"));
        }
    }

    // Faults share their numbers with all accounts: the database gives new ones.
    private async Task AddFaultsAsync(CancellationToken cancellationToken)
    {
        foreach (var fault in _faults.OrderBy(fault => fault.Key).Select(fault => fault.Value))
        {
            Set(fault, nameof(FaultRow.Id), 0);
            _ = database.Faults.Add(fault);
            _ = await database.SaveChangesAsync(cancellationToken);
        }

        database.FaultHits.AddRange(_hits.Select(hit => new FaultHitRow { FaultId = _faults[hit.Fault].Id, Hit = hit.Hit.Hit, RequestId = hit.Hit.RequestId }));
        _ = await database.SaveChangesAsync(cancellationToken);
    }

    private static void Set(object row, string property, object value) => row.GetType().GetProperty(property)!.SetValue(row, value);
}
