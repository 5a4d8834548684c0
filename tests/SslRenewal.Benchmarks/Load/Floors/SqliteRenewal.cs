using Microsoft.Data.Sqlite;

namespace SslRenewal.Benchmarks.Load.Floors;

/// <summary>A renewal in prepared statements, within a transaction that whoever calls it begins and commits: one look, four new rows, two changed ones.</summary>
internal sealed class SqliteRenewal
{
    private const long Price = Fleet.Price * 10_000;

    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _look;
    private readonly SqliteCommand[] _writes;

    // In the order of the values that are given to them: each name is one of a statement's.
    private readonly SqliteParameter _apiUser = new("$api_user", SqliteType.Text);
    private readonly SqliteParameter _user = new("$user", SqliteType.Text);
    private readonly SqliteParameter _old = new("$old", SqliteType.Integer);
    private readonly SqliteParameter _tenant = new("$tenant", SqliteType.Integer);
    private readonly SqliteParameter _new = new("$new", SqliteType.Integer);
    private readonly SqliteParameter _order = new("$order", SqliteType.Integer);
    private readonly SqliteParameter _transaction = new("$transaction", SqliteType.Integer);
    private readonly SqliteParameter _type = new("$type", SqliteType.Text);
    private readonly SqliteParameter _sans = new("$sans", SqliteType.Integer);
    private readonly SqliteParameter _now = new("$now", SqliteType.Integer);
    private readonly SqliteParameter _entry = new("$entry", SqliteType.Integer);
    private readonly SqliteParameter _price = new("$price", SqliteType.Integer);
    private readonly SqliteParameter _request = new("$request", SqliteType.Text);

    public SqliteRenewal(SqliteConnection database)
    {
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _look = Prepare(
            """
            SELECT t.tenant, t.key_hash, t.next_certificate_id, t.next_order_id, t.next_transaction_id, u.balance, u.last_entry, c.status, c.expires_at, c.ssl_type, c.sans,
                EXISTS (SELECT 1 FROM open_renewals o WHERE o.tenant = t.tenant AND o.certificate_id = c.certificate_id)
            FROM tenants t JOIN users u ON u.tenant = t.tenant AND u.user_key = $user JOIN certificates c ON c.tenant = t.tenant AND c.certificate_id = $old AND c.user_key = u.user_key
            WHERE t.api_user_key = $api_user
            """, _apiUser, _user, _old);
        _writes =
        [
            Prepare("INSERT INTO certificates VALUES ($tenant, $new, $user, $type, 'NewRenewal', NULL, $sans, 1, NULL, NULL, $old, $now)", _tenant, _new, _user, _type, _sans, _old, _now),
            Prepare("INSERT INTO open_renewals VALUES ($tenant, $old, $new)", _tenant, _old, _new),
            Prepare("INSERT INTO orders VALUES ($tenant, $order, $transaction, 'Renew', $user, $new, $old, 1, $price, $now, $request)", _tenant, _order, _transaction, _user, _new, _old, _price, _now, _request),
            Prepare("INSERT INTO ledger VALUES ($tenant, $user, $entry, $now, -$price, 'Renew', $order)", _tenant, _user, _entry, _now, _price, _order),
            Prepare("UPDATE users SET balance = balance - $price, last_entry = $entry WHERE tenant = $tenant AND user_key = $user", _price, _entry, _tenant, _user),
            Prepare("UPDATE tenants SET next_certificate_id = $new + 1, next_order_id = $order + 1, next_transaction_id = $transaction + 1 WHERE tenant = $tenant", _new, _order, _transaction, _tenant),
        ];

        SqliteCommand Prepare(string statement, params SqliteParameter[] parameters)
        {
            var command = new SqliteCommand(statement, database);
            command.Parameters.AddRange(parameters);
            command.Prepare();
            return command;
        }
    }

    public void Begin() => _ = _begin.ExecuteNonQuery();

    public void Commit() => _ = _commit.ExecuteNonQuery();

    /// <returns>The answer to send once it is committed.</returns>
    public byte[] Renew(FloorRequest request)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        (_apiUser.Value, _user.Value, _old.Value, _now.Value, _price.Value) = (request.ApiUserKey, request.UserKey, request.CertificateId, now, Price);

        using (var found = _look.ExecuteReader())
        {
            if (!found.Read() || !request.HasKey(found.GetString(1)) || found.GetString(7) != "Active" || found.GetInt64(8) < Fleet.Now.ToUnixTimeMilliseconds() || found.GetInt64(11) == 1 || found.GetInt64(5) < Price
                || !string.Equals(found.GetString(9), request.SslType, StringComparison.OrdinalIgnoreCase))
            {
                return FloorAnswer.Refused;
            }

            (_tenant.Value, _new.Value, _order.Value, _transaction.Value, _entry.Value) = (found.GetInt32(0), found.GetInt32(2), found.GetInt32(3), found.GetInt32(4), found.GetInt32(6) + 1);
            (_type.Value, _sans.Value, _request.Value) = (found.GetString(9), found.GetInt32(10), Guid.CreateVersion7().ToString());
        }

        foreach (var write in _writes)
        {
            _ = write.ExecuteNonQuery();
        }

        return FloorAnswer.Ok((int)_new.Value, (int)_order.Value, (int)_transaction.Value, Fleet.Price);
    }
}
