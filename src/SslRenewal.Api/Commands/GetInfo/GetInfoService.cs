using System.Data.Common;
using System.Security.Cryptography;
using SslRenewal.Api.Authority;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Life;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Certificates;
using SslRenewal.Issuing.Authority;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Commands.GetInfo;

/// <summary>Gathers what is told of a certificate.</summary>
internal sealed class GetInfoService(PreparedDatabase prepared, ServiceAuthority authority, Lazy<LeafIssuance> leaves, ServiceSettings settings)
{
    // The order is found by its certificate: with the plus, no planner walks along an account's orders in their own order instead.
    private static readonly PreparedStatement Look = new(
        """
        SELECT c.tenant, c.certificate_id, c.user_key, c.ssl_type, c.status, c.host_name, c.sans, c.years, c.purchased_at, c.issued_at, c.expires_at, c.replaced_by, c.provider_order_id, c.is_imported,
            c.csr, c.admin_email, c.applicant, c.activated_at,
            (SELECT o.order_id FROM orders AS o WHERE o.tenant = c.tenant AND o.certificate_id = c.certificate_id AND o.kind <> 'PurchaseMoreSans' ORDER BY + o.order_id LIMIT 1),
            (SELECT d.approver_email FROM domain_controls AS d WHERE d.tenant = c.tenant AND d.certificate_id = c.certificate_id ORDER BY d.position LIMIT 1)
        FROM certificates AS c
        WHERE c.tenant = @tenant AND c.certificate_id = @certificate AND c.user_key = @user
        """, "@tenant", "@certificate", "@user");

    private static readonly PreparedStatement NewestLeaf = new(
        "SELECT serial, pem, is_imported FROM leaves WHERE tenant = @tenant AND certificate_id = @certificate ORDER BY number DESC LIMIT 1", "@tenant", "@certificate");

    /// <summary>Reads it all; <see langword="null"/> where the user has no such certificate.</summary>
    public async Task<CertificateInfo?> FindAsync(Caller caller, GetInfoRequest request, CancellationToken cancellationToken)
    {
        var (tenant, userKey, id) = (caller.Tenant, caller.UserKey, request.CertificateId.Value);

        if (await prepared.ReadAsync(connection => connection.FindAsync(Look, Read, cancellationToken, tenant, id, userKey), cancellationToken) is not { } found)
        {
            return null;
        }

        found.Certificate.ProviderOrderId = ProviderOrders.Of(found.Certificate, settings.Seed);

        return request is { ReturnsCertificate: true, ReturnType: { } type } ? found with { Returned = await ReturnAsync(found.Certificate, type, cancellationToken) } : found;
    }

    private static CertificateInfo Read(DbDataReader row) => new(
        new CertificateRow
        {
            Tenant = row.GetInt32(0),
            CertificateId = row.GetInt32(1),
            UserKey = row.GetString(2),
            SslType = row.GetString(3),
            Status = row.Word<CertificateStatus>(4),
            HostName = row.TextOrNull(5),
            Sans = row.GetInt32(6),
            Years = row.GetInt32(7),
            PurchasedAt = row.Instant(8)!.Value,
            IssuedAt = row.Instant(9),
            ExpiresAt = row.Instant(10),
            ReplacedBy = row.NumberOrNull(11),
            ProviderOrderId = row.NumberOrNull(12),
            IsImported = row.GetBoolean(13),
            Csr = row.TextOrNull(14),
            AdminEmail = row.TextOrNull(15),
            Applicant = row.TextOrNull(16),
            ActivatedAt = row.Instant(17),
        },
        row.NumberOrNull(18) ?? 0,
        row.TextOrNull(19),
        Returned: null);

    private async Task<ReturnedCertificate?> ReturnAsync(CertificateRow row, ReturnType type, CancellationToken cancellationToken)
    {
        await leaves.Value.EnsureAsync(row, cancellationToken);

        if (await prepared.ReadAsync(connection => connection.FindAsync(NewestLeaf, ReadLeaf, cancellationToken, row.Tenant, row.CertificateId), cancellationToken) is not { } leaf)
        {
            return null;
        }

        // Of what another authority issued nobody here knows the chain.
        var chain = leaf.IsImported ? null : (await authority.ReadAsync(cancellationToken)).Chain;
        var der = Convert.FromBase64String(leaf.Pem[PemEncoding.Find(leaf.Pem).Base64Data]);

        return type.Write(new IssuedLeaf(der, SerialNumber.Parse(leaf.Serial)!), chain);
    }

    private static FoundLeaf ReadLeaf(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetBoolean(2));

    private sealed record FoundLeaf(string Serial, string Pem, bool IsImported);
}
