using System.Data.Common;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Orders;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Commands.Orders;

/// <summary>An account and a user of it, held until the transaction ends: its numbers, and the end of the user's ledger.</summary>
internal sealed class HeldAccount
{
    private static readonly PreparedStatement Hold = new(
        "SELECT t.next_certificate_id, t.next_order_id, t.next_transaction_id, u.last_entry FROM tenants AS t JOIN users AS u ON u.tenant = t.tenant WHERE t.tenant = @tenant AND u.user_key = @user",
        "@tenant", "@user")
    {
        Holds = "t, u",
    };

    private static readonly PreparedStatement CountOn = new(
        "UPDATE tenants SET next_certificate_id = @certificate, next_order_id = @order, next_transaction_id = @transaction WHERE tenant = @tenant",
        "@certificate", "@order", "@transaction", "@tenant");

    private static readonly PreparedStatement Charge = new(
        "UPDATE users SET balance = balance - @amount, last_entry = @entry WHERE tenant = @tenant AND user_key = @user", "@amount", "@entry", "@tenant", "@user");

    private HeldAccount(int tenant, string userKey, DbDataReader row) =>
        (Tenant, UserKey, NextCertificateId, NextOrderId, NextTransactionId, LastEntry) = (tenant, userKey, row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3));

    public int Tenant { get; }

    public string UserKey { get; }

    public int NextCertificateId { get; set; }

    public int NextOrderId { get; set; }

    public int NextTransactionId { get; set; }

    private int LastEntry { get; set; }

    /// <summary>Waits for who holds it now; <see langword="null"/> where it has gone.</summary>
    public static ValueTask<HeldAccount?> FindAsync(PreparedConnection database, Caller caller) =>
        database.FindAsync(Hold, row => new HeldAccount(caller.Tenant, caller.UserKey, row), CancellationToken.None, caller.Tenant, caller.UserKey);

    /// <summary>Charges an order: the balance and the entry that says so change together, and the numbers that were taken are taken for good.</summary>
    /// <param name="amount">US dollars.</param>
    public void Pay(PreparedConnection database, decimal amount, OrderKind kind, DateTimeOffset at, int orderId)
    {
        LastEntry++;

        database.Change(CountOn, NextCertificateId, NextOrderId, NextTransactionId, Tenant);
        database.Change(Charge, amount, LastEntry, Tenant, UserKey);
        database.Add(new LedgerRow { Tenant = Tenant, UserKey = UserKey, Entry = LastEntry, At = at, Amount = -amount, Cause = kind.ToCause(), OrderId = orderId });
    }
}
