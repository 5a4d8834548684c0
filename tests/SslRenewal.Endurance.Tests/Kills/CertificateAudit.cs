using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Counts;

namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>Each certificate has one open renewal at most and knows it, its history ends where it stands, and the desk's counts are a count.</summary>
internal static class CertificateAudit
{
    private const long Day = 86_400_000;

    public static IEnumerable<string> Check(Stored stored)
    {
        var events = stored.Events.ToLookup(row => (row.Tenant, row.CertificateId));
        var open = stored.OpenRenewals.ToDictionary(row => (row.Tenant, row.CertificateId), row => (int?)row.RenewalId);
        var opened = stored.OpenRenewals.Select(row => (row.Tenant, row.RenewalId)).ToHashSet();
        var renewals = stored.Orders.Where(row => row.Renews is not null).Select(row => (row.Tenant, row.CertificateId)).ToHashSet();

        return
        [
            .. stored.Certificates.Where(row => !IsHistory(row, [.. events[(row.Tenant, row.CertificateId)].OrderBy(entry => entry.Entry)])).Select(row => $"The history of {Name(row)} does not end where it stands: {row.Status}."),
            .. stored.Certificates.Where(row => row.RenewedBy != open.GetValueOrDefault((row.Tenant, row.CertificateId))).Select(row => $"{Name(row)} says that it is renewed by {row.RenewedBy}."),
            .. stored.OpenRenewals.GroupBy(row => (row.Tenant, row.RenewalId)).Where(group => group.Count() > 1).Select(group => $"Certificate {group.Key} renews two."),
            .. stored.Certificates.Where(row => row.Status is CertificateStatus.NewRenewal && renewals.Contains((row.Tenant, row.CertificateId)) && !opened.Contains((row.Tenant, row.CertificateId))).Select(row => $"{Name(row)} is a second renewal, or an open one that nothing holds."),
            .. Counted(stored).Except(Noted(stored)).Select(count => $"Not what the desk counts: {count}."),
            .. Noted(stored).Except(Counted(stored)).Select(count => $"Counted by the desk and not so: {count}."),
        ];
    }

    private static bool IsHistory(CertificateRow row, IReadOnlyList<CertificateEventRow> events) =>
        events.Select(entry => entry.Entry).SequenceEqual(Enumerable.Range(1, row.LastEvent)) && (events is [] || events[^1].Status == row.Status);

    private static IEnumerable<string> Noted(Stored stored) =>
        stored.Counts.Where(row => row.Count != 0).Select(row => $"{row.Tenant} {row.UserKey} {row.Status} {row.ExpiryDay} {row.SslType} {row.Sans} {row.Renewed}: {row.Count}");

    private static IEnumerable<string> Counted(Stored stored) => stored.Certificates
        .GroupBy(row => $"{row.Tenant} {row.UserKey} {row.Status} {(row.ExpiresAt is { } end ? end.ToUnixTimeMilliseconds() / Day : CertificateCountRow.NoDay)} {row.SslType} {row.Sans} {(row.RenewedBy is null ? 0 : 1)}", StringComparer.Ordinal)
        .Select(group => $"{group.Key}: {group.Count()}");

    private static string Name(CertificateRow row) => $"Certificate {row.CertificateId} of tenant {row.Tenant}";
}
