using System.Data.Common;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Commands.Orders;

/// <summary>What an order looks at of a user and a certificate: the balance, and the certificate where the user holds one of that number.</summary>
/// <param name="Balance">US dollars.</param>
internal sealed record OrderedCertificate(decimal Balance, Certificate? Certificate, int Years, bool IsReplaced)
{
    private static readonly PreparedStatement Look = new(
        """
        SELECT u.balance, c.certificate_id, c.ssl_type, c.status, c.expires_at, c.sans, EXISTS (SELECT 1 FROM open_renewals AS o WHERE o.tenant = @tenant AND o.certificate_id = @certificate), c.years, c.replaced_by
        FROM users AS u LEFT JOIN certificates AS c ON c.tenant = u.tenant AND c.certificate_id = @certificate AND c.user_key = u.user_key
        WHERE u.tenant = @tenant AND u.user_key = @user
        """, "@tenant", "@user", "@certificate");

    /// <summary><see langword="null"/> where the user has gone.</summary>
    public static ValueTask<OrderedCertificate?> FindAsync(PreparedConnection database, int tenant, string userKey, CertificateId id, CancellationToken cancellationToken) =>
        database.FindAsync(Look, Read, cancellationToken, tenant, userKey, id.Value);

    private static OrderedCertificate Read(DbDataReader row) => row.IsDBNull(1) ? new(row.Money(0), Certificate: null, Years: 0, IsReplaced: false) : new(
        row.Money(0),
        new Certificate(
            new CertificateId(row.GetInt32(1)), ProductCatalogue.Find(row.GetString(2))!, row.Word<CertificateStatus>(3),
            row.Instant(4) is { } expiry ? DateOnly.FromDateTime(expiry.UtcDateTime) : null, row.GetInt32(5), row.GetBoolean(6)),
        row.GetInt32(7),
        !row.IsDBNull(8));
}
