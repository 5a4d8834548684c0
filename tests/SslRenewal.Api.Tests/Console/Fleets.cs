using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Console.List;
using SslRenewal.Api.Manage;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Api.Tests.Mail;
using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Tests.Console;

/// <summary>A user's certificates in every place that the list tells apart, and the list of them.</summary>
internal static class Fleets
{
    public static DateOnly Today { get; } = DateOnly.FromDateTime(Lives.Noon.UtcDateTime);

    /// <summary>Certificates 1 to 24: active ones by the days until they end, 7 of which is renewed by 20, then those that stand elsewhere. Another account has one of each number, too.</summary>
    public static string Scenario { get; } = Lives.Scenario(
        string.Join(',', (string[])
        [
            Active(1, -200), Active(2, -1), Active(3, 0), Active(4, 1), Active(5, 30), Active(6, 31), Active(7, 20), Active(8, 90), Active(9, 91), Active(10, 400), Active(11, 90, "EV SSL"),
            Active(12, 60, host: "www.example.com"), Active(13, 60, host: "example.com"), Active(14, 60, host: "example.com.example.com"), Active(15, 60, host: "notexample.com"), Active(16, 60, host: null),
            """{ "certificateId": 20, "sslType": "Standard SSL", "status": "NEWRENEWAL", "renewalOf": 7 }""",
            """{ "certificateId": 21, "sslType": "Standard SSL", "status": "NEWPURCHASE" }""",
            """{ "certificateId": 22, "sslType": "EV SSL", "status": "PURCHASED", "expiresInDays": 9 }""",
            """{ "certificateId": 23, "sslType": "EV SSL", "status": "PURCHASEERROR" }""",
            """{ "certificateId": 24, "sslType": "EV SSL", "status": "CANCELLED", "expiresInDays": 70 }""",
            """{ "certificateId": 25, "sslType": "EV SSL", "status": "CANCELLED" }""",
            """{ "certificateId": 26, "sslType": "EV SSL", "status": "REPLACED", "replacedBy": 11, "expiresInDays": 90 }""",
        ]),
        more: $$""", { "userName": "other", "apiKey": "k", "certificates": [ {{string.Join(',', Enumerable.Range(1, 26).Select(id => Active(id, 10)))}} ] }""");

    /// <summary>The numbers of the certificates on a page, and its neighbours.</summary>
    public static Task<ListPage> ListAsync(this SslRenewalHost host, ListRequest request, DeskPolicy? policy = null, int pageSize = ListQuery.PageSize) => host.LookAsync(async database =>
        await new ListQuery(database).ReadAsync((await database.FindUserAsync("apiexample", CancellationToken.None))!, Today, request, policy ?? DeskPolicy.Of2022, CancellationToken.None, pageSize));

    public static Task<FleetCounts> CountsAsync(this SslRenewalHost host) => host.LookAsync(async database =>
        await new CountReading(database).ReadAsync((await database.FindUserAsync("apiexample", CancellationToken.None))!, CancellationToken.None));

    public static IEnumerable<int> Numbers(this ListPage page) => page.Rows.Select(row => row.CertificateId);

    /// <summary>What the database has counted, and what there is to count; both as lines of text.</summary>
    public static async Task<(string[] Kept, string[] Counted)> AllCountsAsync(this SslRenewalHost host)
    {
        var kept = await host.LookAsync(database => database.CertificateCounts.AsNoTracking().Where(row => row.Count != 0).ToListAsync());
        var rows = await host.LookAsync(database => database.Certificates.AsNoTracking().ToListAsync());
        var open = await host.LookAsync(database => database.OpenRenewals.AsNoTracking().ToListAsync());

        return (
            [.. kept.Select(row => Line(row.Tenant, row.UserKey, row.Status, row.ExpiryDay, row.SslType, row.Sans, row.Renewed == 1, row.Count)).Order(StringComparer.Ordinal)],
            [.. rows.GroupBy(row => (row.Tenant, row.UserKey, row.Status, Day: DayOf(row.ExpiresAt), row.SslType, row.Sans, IsRenewed: open.Any(link => link.Tenant == row.Tenant && link.CertificateId == row.CertificateId)))
                .Select(group => Line(group.Key.Tenant, group.Key.UserKey, group.Key.Status, group.Key.Day, group.Key.SslType, group.Key.Sans, group.Key.IsRenewed, group.Count())).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Each certificate's open renewal as the certificate says it, and as its own row does.</summary>
    public static async Task<(string[] Noted, string[] Open)> AllOpenAsync(this SslRenewalHost host) => (
        [.. (await host.LookAsync(database => database.Certificates.Where(row => row.RenewedBy != null).Select(row => new { row.Tenant, row.CertificateId, row.RenewedBy }).ToListAsync())).Select(row => $"{row.Tenant} {row.CertificateId} {row.RenewedBy}").Order(StringComparer.Ordinal)],
        [.. (await host.LookAsync(database => database.OpenRenewals.ToListAsync())).Select(row => $"{row.Tenant} {row.CertificateId} {row.RenewalId}").Order(StringComparer.Ordinal)]);

    private static string Active(int id, int days, string type = "Standard SSL", string? host = "host") => string.Create(
        CultureInfo.InvariantCulture, $$"""{ "certificateId": {{id}}, "sslType": "{{type}}", "expiresInDays": {{days}}, "hostName": {{(host is null ? "null" : $"\"{(host == "host" ? $"h{99 - id}.example.net" : host)}\"")}} }""");

    private static int DayOf(DateTimeOffset? at) => at is { } instant ? (int)(instant.ToUnixTimeMilliseconds() / 86_400_000) : -1;

    private static string Line(params object[] facts) => string.Join(' ', facts);
}
