using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Api.Manage.Scenario.Reading;
using SslRenewal.Persistence.Promotions;

namespace SslRenewal.Api.Manage.Scenario.Loading;

/// <summary>What a first look at an account finds: its users, and the numbers that others may name.</summary>
internal sealed class AccountScan
{
    private readonly List<UserScan> _subUsers = [];
    private readonly UserScan _own = new();

    public NumberSet Certificates { get; } = new();

    public NumberSet Orders { get; } = new();

    public NumberSet Transactions { get; } = new();

    /// <summary>How many orders carry each promotion code.</summary>
    public Dictionary<string, int> Uses { get; } = new(StringComparer.Ordinal);

    public ScenarioAccount Account => (ScenarioAccount)_own.User;

    public string Path => _own.Path;

    public IEnumerable<UserScan> Users => [_own, .. _subUsers];

    /// <exception cref="ScenarioException">A number is there twice, or a balance does not add up.</exception>
    public static AccountScan Of(IEnumerable<ScenarioItem> items)
    {
        var scan = new AccountScan();

        foreach (var item in items)
        {
            scan.Add(item);
        }

        return scan;
    }

    public UserScan HolderOf(ScenarioItem item)
    {
        while (item.Holder >= _subUsers.Count)
        {
            _subUsers.Add(new UserScan());
        }

        return item.Holder == ScenarioItem.OfAccount ? _own : _subUsers[item.Holder];
    }

    private void Add(ScenarioItem item)
    {
        switch (item.Record)
        {
            case ScenarioCertificate certificate:
                AddOnce(Certificates, certificate.CertificateId, $"{item.Path}.certificateId");
                break;
            case ScenarioOrder order:
                AddOnce(Orders, order.OrderId, $"{item.Path}.orderId");
                AddOnce(Transactions, order.TransactionId, $"{item.Path}.transactionId");
                CountUse(order);
                break;
            case ScenarioLedgerEntry entry:
                HolderOf(item).Add(entry);
                break;
            case ScenarioUser user:
                HolderOf(item).Complete(user, item.Path);
                AddGenerated(user.Generate, $"{item.Path}.generate");
                break;
        }
    }

    private void AddGenerated(ScenarioGenerate? generate, string path)
    {
        if (generate is null)
        {
            return;
        }

        if (generate.FirstCertificateId > ScenarioLimits.Id - generate.Count + 1)
        {
            throw ScenarioException.Of($"{path}.firstCertificateId", $"a number from which {generate.Count} certificates end by {ScenarioLimits.Id}");
        }

        for (var id = generate.FirstCertificateId; id < generate.FirstCertificateId + generate.Count; id++)
        {
            AddOnce(Certificates, id, path);
        }
    }

    private void CountUse(ScenarioOrder order)
    {
        if (order.PromotionCode is { } code)
        {
            Uses[PromotionRow.KeyOf(code)] = Uses.GetValueOrDefault(PromotionRow.KeyOf(code)) + 1;
        }
    }

    private static void AddOnce(NumberSet numbers, int number, string path)
    {
        if (!numbers.Add(number))
        {
            throw ScenarioException.Of(path, "a number that is not given twice in the account", $"{number}");
        }
    }
}
