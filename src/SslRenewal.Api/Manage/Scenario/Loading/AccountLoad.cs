using System.Net;
using System.Net.Sockets;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Api.Manage.Scenario.Reading;
using SslRenewal.Domain.Accounts;
using SslRenewal.Persistence.Accounts;

namespace SslRenewal.Api.Manage.Scenario.Loading;

/// <summary>Makes the rows of one account.</summary>
internal sealed class AccountLoad(int tenant, DateTimeOffset now, int seed, AccountScan scan)
{
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
        var certificates = new CertificateLoad(tenant, now, scan);
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
        AllowedIps = string.Join('\n', AddressesOf(account)),
        ClockAt = account.Clock,
        NextCertificateId = Next(account.NextIds?.Certificate, scan.Certificates, "certificate"),
        NextOrderId = Next(account.NextIds?.Order, scan.Orders, "order"),
        NextTransactionId = Next(account.NextIds?.Transaction, scan.Transactions, "transaction"),
    };

    private ApiKeyHash HashOf(ScenarioAccount account) => account switch
    {
        { ApiKey: { } key, ApiKeyHash: null } => ApiKeyHash.Of(key),
        { ApiKey: null, ApiKeyHash: { } hash } => hash,
        _ => throw ScenarioException.Of($"{scan.Path}.apiKey", "exactly one of apiKey and apiKeyHash"),
    };

    private IEnumerable<string> AddressesOf(ScenarioAccount account) =>
        (account.AllowedIps ?? []).Select((text, index) => IsAddress(text) ? text
            : throw ScenarioException.Of($"{scan.Path}.allowedIps[{index}]", "an IPv4 address or network, such as 1.2.3.4 or 10.0.0.0/8"));

    // Written as the parser itself would write it: no leading zeros, no missing parts, no bits beyond the network's.
    private static bool IsAddress(string text) =>
        text.Contains('/', StringComparison.Ordinal) ? IPNetwork.TryParse(text, out var network) && IsIPv4(network.BaseAddress) && network.ToString() == text
        : IPAddress.TryParse(text, out var address) && IsIPv4(address) && address.ToString() == text;

    private static bool IsIPv4(IPAddress address) => address.AddressFamily is AddressFamily.InterNetwork;

    private int Next(int? given, NumberSet numbers, string name) =>
        given is not { } next ? numbers.Highest + 1
        : next > numbers.Highest ? next
        : throw ScenarioException.Of($"{scan.Path}.nextIds.{name}", $"a number above the highest in the account, {numbers.Highest}", $"{next}");
}
