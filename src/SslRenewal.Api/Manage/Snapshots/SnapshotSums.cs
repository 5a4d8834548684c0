using System.Globalization;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Domain.Accounts;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Mail;
using SslRenewal.Persistence.Orders;

namespace SslRenewal.Api.Manage.Snapshots;

/// <summary>What the rows of a snapshot say of each other: a balance is the sum of its ledger, a counter stands above all that it counted, and an account has one user of its own.</summary>
internal sealed class SnapshotSums
{
    private readonly List<(TenantRow Row, string Path)> _tenants = [];
    private readonly List<(UserRow Row, string Path)> _users = [];
    private readonly Dictionary<(int Tenant, string User), (decimal Sum, int Highest)> _ledgers = [];
    private readonly Dictionary<(int Tenant, Type Of), int> _highest = [];

    public void Add(object row, string path)
    {
        switch (row)
        {
            case TenantRow tenant:
                _tenants.Add((tenant, path));
                break;
            case UserRow user:
                _users.Add((user, path));
                break;
            case LedgerRow entry:
                var (sum, highest) = _ledgers.GetValueOrDefault((entry.Tenant, entry.UserKey));
                _ledgers[(entry.Tenant, entry.UserKey)] = (sum + entry.Amount, Math.Max(highest, entry.Entry));
                break;
            case CertificateRow certificate:
                Raise(certificate.Tenant, typeof(CertificateRow), certificate.CertificateId);
                break;
            case OrderRow order:
                Raise(order.Tenant, typeof(OrderRow), order.OrderId);
                Raise(order.Tenant, typeof(LedgerRow), order.TransactionId);
                break;
            case MailRow mail:
                Raise(mail.Tenant, typeof(MailRow), mail.MailId);
                break;
        }
    }

    /// <exception cref="ScenarioException">Two rows contradict each other.</exception>
    public void Check()
    {
        foreach (var (user, path) in _users)
        {
            var (sum, highest) = _ledgers.GetValueOrDefault((user.Tenant, user.UserKey));
            Require(user.Balance == sum, $"{path}.balance", $"{sum.ToString("0.00##", CultureInfo.InvariantCulture)}, the sum of its ledger");
            Require(user.LastEntry >= highest, $"{path}.last_entry", $"at least {highest}, the last entry of its ledger");
            Require(user.UserKey == UserName.Key(user.Name), $"{path}.user_key", $"{UserName.Key(user.Name)}, the name in capital letters");
        }

        var own = _users.Where(user => !user.Row.IsSubUser).ToLookup(user => user.Row.Tenant, user => user.Row.UserKey);

        foreach (var (tenant, path) in _tenants)
        {
            Exceed(tenant.NextCertificateId, typeof(CertificateRow), "next_certificate_id");
            Exceed(tenant.NextOrderId, typeof(OrderRow), "next_order_id");
            Exceed(tenant.NextTransactionId, typeof(LedgerRow), "next_transaction_id");
            Exceed(tenant.NextMailId, typeof(MailRow), "next_mail_id");
            Require(own[tenant.Tenant].SequenceEqual([tenant.ApiUserKey], StringComparer.Ordinal), $"{path}.api_user_key", "the key of the account's one user that is no sub-user");

            void Exceed(int next, Type of, string column)
            {
                var highest = _highest.GetValueOrDefault((tenant.Tenant, of));
                Require(next > highest, $"{path}.{column}", $"a number above the highest in the account, {highest}");
            }
        }
    }

    private void Raise(int tenant, Type of, int number) => _highest[(tenant, of)] = Math.Max(_highest.GetValueOrDefault((tenant, of)), number);

    private static void Require(bool holds, string path, string expected)
    {
        if (!holds)
        {
            throw ScenarioException.Of(path, expected);
        }
    }
}
