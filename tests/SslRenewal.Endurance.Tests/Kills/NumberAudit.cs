namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>Orders, transactions and certificates are as many as were numbered: no number was given twice, none is missing.</summary>
internal static class NumberAudit
{
    public static IEnumerable<string> Check(Stored stored) => stored.Tenants.SelectMany(tenant =>
    {
        var orders = stored.Orders.Where(row => row.Tenant == tenant.Tenant).ToArray();
        var certificates = stored.Certificates.Where(row => row.Tenant == tenant.Tenant).ToArray();
        var reissues = certificates.Where(row => row.ReplacedBy is not null).Select(row => row.ReplacedBy!.Value).ToArray();
        var bought = certificates.Where(row => row.CertificateId > 2 * Fleet.Certificates).Select(row => row.CertificateId).Except(reissues);

        return (string[])
        [
            .. Numbered("orders", orders.Select(row => row.OrderId), tenant.NextOrderId),
            .. Numbered("transactions", orders.Select(row => row.TransactionId), tenant.NextTransactionId),
            .. Numbered("certificates", certificates.Select(row => row.CertificateId), tenant.NextCertificateId),
            .. bought.Order().SequenceEqual(orders.Select(row => row.CertificateId).Order()) ? (string[])[] : [$"The certificates of tenant {tenant.Tenant} are not those that its orders bought."],
        ];

        string[] Numbered(string what, IEnumerable<int> numbers, int next) =>
            numbers.Order().SequenceEqual(Enumerable.Range(1, next - 1)) ? [] : [$"The {what} of tenant {tenant.Tenant} are not numbered from 1 to {next - 1}."];
    });
}
