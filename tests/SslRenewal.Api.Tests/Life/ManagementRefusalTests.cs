using System.Net;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Life;

/// <summary>What management may not do to a certificate where it stands.</summary>
public abstract class ManagementRefusalTests(DatabaseKind kind)
{
    private static readonly Dictionary<string, CertificateStatus[]> Allowed = new(StringComparer.Ordinal)
    {
        ["cancel"] = [CertificateStatus.NewPurchase, CertificateStatus.NewRenewal, CertificateStatus.Purchased, CertificateStatus.PurchaseError],
        ["reset"] = [CertificateStatus.PurchaseError],
        ["refuse"] = [CertificateStatus.Purchased],
        ["approve"] = [],
        ["check"] = [],
    };

    // Each with an order, so that there is money to give back; the one that is PURCHASED has no request.
    private static readonly string Certificates = string.Join(",\n", Enum.GetValues<CertificateStatus>().Select(status => FormattableString.Invariant(
        $$"""{ "certificateId": {{Id(status)}}, "sslType": "Standard SSL", "status": "{{status}}"{{(status is CertificateStatus.Active or CertificateStatus.Replaced ? ", \"hostName\": \"example.com\", \"expiresInDays\": 30" : "")}} }""")));

    private static readonly string Orders = string.Join(",\n", Enum.GetValues<CertificateStatus>().Select(status => FormattableString.Invariant(
        $$"""{ "orderId": {{Id(status)}}, "transactionId": {{Id(status)}}, "kind": "create", "certificateId": {{Id(status)}}, "years": 1, "amount": 9, "placedOn": "2026-11-21T12:00:00Z" }""")));

    [DatabaseFact]
    public async Task A_call_that_has_no_way_from_where_the_certificate_stands_is_409_and_changes_nothing()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Certificates, orders: Orders), Lives.Settings(mode: "manual"));
        var before = await TellAsync(host);

        foreach (var (verb, statuses) in Allowed)
        {
            foreach (var status in Enum.GetValues<CertificateStatus>().Except(statuses))
            {
                Assert.Equal((verb, status, HttpStatusCode.Conflict), (verb, status, await host.ManageAsync(Id(status), verb)));
            }
        }

        Assert.Equal(before, await TellAsync(host));
    }

    [DatabaseFact]
    public async Task A_certificate_that_is_not_there_is_404()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Certificates));

        foreach (var verb in Allowed.Keys)
        {
            Assert.Equal(HttpStatusCode.NotFound, await host.ManageAsync(99, verb));
        }
    }

    private static int Id(CertificateStatus status) => 100 + (int)status;

    private static async Task<string> TellAsync(SslRenewalHost host)
    {
        var certificates = await Task.WhenAll(Enum.GetValues<CertificateStatus>().Select(status => host.Client.GetStringAsync(new Uri($"/manage/certificates/{Id(status)}", UriKind.Relative))));

        return string.Join('\n', [.. certificates, $"{await host.ReadAccountAsync()}", await host.Client.GetStringAsync(new Uri("/manage/mail", UriKind.Relative))]);
    }
}

public sealed class SqliteManagementRefusalTests() : ManagementRefusalTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlManagementRefusalTests() : ManagementRefusalTests(DatabaseKind.PostgreSql);
