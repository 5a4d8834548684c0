using SslRenewal.Api.Life;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Api.Manage.Scenario.Reading;
using SslRenewal.Domain.Accounts;
using SslRenewal.Persistence.Accounts;

namespace SslRenewal.Api.Manage.Scenario.Loading;

/// <summary>Makes the rows of one account.</summary>
internal sealed class AccountLoad(int tenant, DateTimeOffset now, int seed, Readiness readiness, AccountScan scan)
{
    /// <summary>Whether the account makes itself.</summary>
    public bool IsAutoCreated { get; init; }

    /// <summary>The lines of an account's list of addresses.</summary>
    /// <exception cref="ScenarioException">One is none.</exception>
    public static string Addresses(IEnumerable<string> texts, string path) => string.Join('\n', texts.Select((text, index) => Ipv4.ParseNetwork(text) is not null ? text
        : throw ScenarioException.Of($"{path}[{index}]", "an IPv4 address or network, such as 1.2.3.4 or 10.0.0.0/8")));

    /// <exception cref="ScenarioException">It contradicts itself.</exception>
    public IEnumerable<object> OwnRows()
    {
        yield return Tenant(scan.Account);

        var ledger = new LedgerLoad(tenant, now, scan);

        foreach (var user in scan.Users)
        {
            yield return new UserRow { Tenant = tenant, UserKey = user.Key, Name = user.User.UserName, IsSubUser = user.IsSubUser, Balance = user.Balance, LastEntry = user.Entries };

            if (user.OpensWithBalance)
            {
                yield return ledger.Opening(user);
            }

            foreach (var row in user.User.Generate is { } generate ? GeneratedCertificates.Rows(generate, tenant, user.Key, now, seed) : [])
            {
                yield return row;
            }
        }
    }

    /// <exception cref="ScenarioException">An element contradicts itself or another.</exception>
    public IEnumerable<object> RowsOf(IEnumerable<ScenarioItem> items)
    {
        var certificates = new CertificateLoad(tenant, now, readiness, scan);
        var orders = new OrderLoad(tenant, scan);
        var ledger = new LedgerLoad(tenant, now, scan);

        return items.SelectMany(IEnumerable<object> (item) => item.Record switch
        {
            ScenarioCertificate certificate => certificates.Rows(certificate, scan.HolderOf(item).Key, item.Path),
            ScenarioOrder order => [orders.Row(order, scan.HolderOf(item).Key, item.Path)],
            ScenarioLedgerEntry entry => [ledger.Row(entry, scan.HolderOf(item).Key, item.Path)],
            _ => [],
        });
    }

    private TenantRow Tenant(ScenarioAccount account) => new()
    {
        Tenant = tenant,
        ApiUserKey = UserName.Key(account.UserName),
        KeyHash = HashOf(account).Hex,
        Locked = account.Locked ?? false,
        AllowedIps = Addresses(account.AllowedIps ?? [], $"{scan.Path}.allowedIps"),
        ClockAt = account.Clock,
        NextCertificateId = Next(account.NextIds?.Certificate, scan.Certificates, "certificate"),
        NextOrderId = Next(account.NextIds?.Order, scan.Orders, "order"),
        NextTransactionId = Next(account.NextIds?.Transaction, scan.Transactions, "transaction"),
        IsAutoCreated = IsAutoCreated,
    };

    private ApiKeyHash HashOf(ScenarioAccount account) => account switch
    {
        { ApiKey: { } key, ApiKeyHash: null } => ApiKeyHash.Of(key),
        { ApiKey: null, ApiKeyHash: { } hash } => hash,
        _ => throw ScenarioException.Of($"{scan.Path}.apiKey", "exactly one of apiKey and apiKeyHash"),
    };

    private int Next(int? given, NumberSet numbers, string name) =>
        given is not { } next ? numbers.Highest + 1
        : next > numbers.Highest ? next
        : throw ScenarioException.Of($"{scan.Path}.nextIds.{name}", $"a number above the highest in the account, {numbers.Highest}", $"{next}");
}
