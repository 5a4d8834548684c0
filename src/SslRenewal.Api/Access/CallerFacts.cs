using System.Data.Common;
using SslRenewal.Domain.Accounts;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Access;

/// <summary>What the database knows of a caller, in one look: the service's clock, the account, the user if it is the account's, and what is due.</summary>
internal sealed record CallerFacts(DateTimeOffset? ServiceClockAt, CallerAccount? Account, CallerUser? User, bool AnyFaults, DateTimeOffset? NextDueAt)
{
    private static readonly CallerFacts None = new(ServiceClockAt: null, Account: null, User: null, AnyFaults: false, NextDueAt: null);

    private static readonly PreparedStatement Look = new(
        """
        SELECT s.clock_at, EXISTS (SELECT 1 FROM faults), t.tenant, t.key_hash, t.locked, t.allowed_ips, t.clock_at,
            (SELECT min(c.due_at) FROM certificates AS c WHERE c.tenant = t.tenant AND c.due_at IS NOT NULL), u.user_key, u.name, u.is_sub_user
        FROM service AS s LEFT JOIN tenants AS t ON t.api_user_key = @api_user LEFT JOIN users AS u ON u.user_key = @user AND u.tenant = t.tenant
        """, "@api_user", "@user");

    public static async ValueTask<CallerFacts> ReadAsync(PreparedDatabase database, string? apiUser, string? userName, CancellationToken cancellationToken)
    {
        var (apiUserKey, userKey) = (UserName.Key(apiUser ?? ""), UserName.Key(userName ?? ""));

        return await database.ReadAsync(connection => connection.FindAsync(Look, Read, cancellationToken, apiUserKey, userKey), cancellationToken) ?? None;
    }

    private static CallerFacts Read(DbDataReader row) => new(
        row.Instant(0),
        row.IsDBNull(2) ? null : new CallerAccount(row.GetInt32(2), row.GetString(3), row.GetBoolean(4), row.GetString(5), row.Instant(6)),
        row.IsDBNull(8) ? null : new CallerUser(row.GetString(8), row.GetString(9), row.GetBoolean(10)),
        row.GetBoolean(1),
        row.Instant(7));
}
