using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Manage.Certificates;

/// <summary>A certificate in the list of the fleet.</summary>
/// <param name="UserName">Who holds it.</param>
/// <param name="Status">One of the seven words of a scenario.</param>
/// <param name="ExpiresOn">The end of the coverage.</param>
/// <param name="Renewal">The open renewal of it.</param>
public sealed record CertificateListItem(
    int CertificateId, string UserName, string SslType, string Status, string? HostName, int Sans, int Years, DateTimeOffset PurchasedOn, DateTimeOffset? IssuedOn, DateTimeOffset? ExpiresOn, int? Renewal, int? ReplacedBy)
{
    internal static CertificateListItem Of(CertificateRow row, string userName, int? renewal) => new(
        row.CertificateId, userName, row.SslType, CertificateReading.Word(row.Status), row.HostName, row.Sans, row.Years, row.PurchasedAt, row.IssuedAt, row.ExpiresAt, renewal, row.ReplacedBy);
}
