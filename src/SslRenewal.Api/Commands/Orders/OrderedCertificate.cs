using System.Data.Common;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Commands.Orders;

/// <summary>What an order looks at of a user and a certificate: the balance, and the certificate where the user holds one of that number.</summary>
/// <param name="Balance">US dollars.</param>
/// <param name="AnyPrices">Whether there are prices that hold instead of the catalogue's: there seldom are, and then nobody has to look for them.</param>
internal sealed record OrderedCertificate(decimal Balance, bool AnyPrices, Certificate? Certificate, int Years, bool IsReplaced)
{
    private static readonly PreparedStatement Look = new(
        """
        SELECT u.balance, EXISTS (SELECT 1 FROM prices), c.certificate_id, c.ssl_type, c.status, c.expires_at, c.sans,
            EXISTS (SELECT 1 FROM open_renewals AS o WHERE o.tenant = @tenant AND o.certificate_id = @certificate), c.years, c.replaced_by
        FROM users AS u LEFT JOIN certificates AS c ON c.tenant = u.tenant AND c.certificate_id = @certificate AND c.user_key = u.user_key
        WHERE u.tenant = @tenant AND u.user_key = @user
        """, "@tenant", "@user", "@certificate");

    /// <summary><see langword="null"/> where the user has gone.</summary>
    public static ValueTask<OrderedCertificate?> FindAsync(PreparedConnection database, int tenant, string userKey, CertificateId id, CancellationToken cancellationToken) =>
        database.FindAsync(Look, Read, cancellationToken, tenant, userKey, id.Value);

    private static OrderedCertificate Read(DbDataReader row) => row.IsDBNull(2) ? new(row.Money(0), row.GetBoolean(1), Certificate: null, Years: 0, IsReplaced: false) : new(
        row.Money(0),
        row.GetBoolean(1),
        new Certificate(
            new CertificateId(row.GetInt32(2)), ProductCatalogue.Find(row.GetString(3))!, row.Word<CertificateStatus>(4),
            row.Instant(5) is { } expiry ? DateOnly.FromDateTime(expiry.UtcDateTime) : null, row.GetInt32(6), row.GetBoolean(7)),
        row.GetInt32(8),
        !row.IsDBNull(9));
}
