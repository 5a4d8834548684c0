using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Prices;
using SslRenewal.Persistence.Promotions;
using SslRenewal.Persistence.Service;

namespace SslRenewal.Api.Tests.Scenario;

/// <summary>Between a file and the rows nothing is lost, either way.</summary>
public abstract class ScenarioRoundTripTests(DatabaseKind kind)
{
    private static readonly Uri Path = new("/manage/scenario", UriKind.Relative);

    [DatabaseFact]
    public async Task What_the_demo_exports_loads_back_to_the_same_bytes()
    {
        await using var database = await ScenarioDatabase.StartedAsync(kind);
        await database.LoadDemoAsync();

        var first = await database.ExportAsync();
        await database.LoadAsync(first);

        Assert.Equal(first, await database.ExportAsync());
    }

    [DatabaseFact]
    public async Task What_every_field_exports_loads_back_to_the_same_bytes()
    {
        await using var database = await ScenarioDatabase.StartedAsync(kind);
        await database.LoadAsync(RichScenario.Text);

        var first = await database.ExportAsync();
        await database.LoadAsync(first);

        Assert.Equal(first, await database.ExportAsync());
    }

    [DatabaseFact]
    public async Task What_is_exported_loads_back_to_the_same_rows()
    {
        await using var database = await ScenarioDatabase.StartedAsync(kind);
        await database.LoadAsync(RichScenario.Text);

        var (certificates, ledger, renewals, usage) = await RowsAsync(database);
        await database.LoadAsync(await database.ExportAsync());

        var again = await RowsAsync(database);
        Assert.Equal(certificates, again.Certificates);
        Assert.Equal((ledger, renewals, usage), (again.Ledger, again.Renewals, again.Usage));
    }

    [DatabaseFact]
    public async Task A_renewal_that_was_placed_exports_at_its_instant_and_loads_back_to_the_same_bytes()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(promotions: """{ "code": "Half", "percentOff": 50, "usageLimit": 2 }"""));
        using var advance = new StringContent("""{ "advance": "P1DT1.234S" }""", Encoding.UTF8, "application/json");
        using var advanced = await host.Client.PutAsync(new Uri("/manage/accounts/apiexample/clock", UriKind.Relative), advance);
        var renewed = await host.SendAsync(Renewals.Of(501904, promotionCode: "half"));

        var first = await host.Client.GetStringAsync(Path);
        await host.LoadAsync(first);

        Assert.Equal(first, await host.Client.GetStringAsync(Path));
        var order = Assert.Single(JsonNode.Parse(first)!["accounts"]![0]!["orders"]!.AsArray())!;
        Assert.Equal((renewed["OrderId"], "Half", "2026-11-22T12:00:01.234Z"), ($"{order["orderId"]}", $"{order["promotionCode"]}", $"{order["placedOn"]}"));
    }

    [DatabaseFact]
    public async Task What_the_desk_and_its_reviewers_entered_is_not_lost()
    {
        await using var database = await ScenarioDatabase.StartedAsync(kind);
        await database.LoadAsync(RichScenario.Text);

        await database.LoadAsync(await database.ExportAsync());

        var rows = (await database.RowsAsync<CertificateRow>()).Where(row => row.CertificateId is 16 or 20 or 21).OrderBy(row => row.CertificateId).ToArray();
        var day = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal((2, true, day.AddHours(2), day.AddHours(3)), (rows[0].BonusDays, rows[0].AsksForLetter, rows[0].LetterUploadedAt, rows[0].LetterApprovedAt));
        Assert.Equal([false, true, false], rows.Select(row => row.IsImported));
        Assert.Equal("The seal\nis missing. ", rows[2].RefusalReason);
    }

    [DatabaseFact]
    public async Task The_order_of_fields_does_not_matter()
    {
        await using var database = await ScenarioDatabase.StartedAsync(kind);
        await database.LoadAsync(RichScenario.Text);
        var forwards = await database.ExportAsync();

        await database.LoadAsync(Reversed(JsonNode.Parse(RichScenario.Text))!.ToJsonString());

        Assert.Equal(forwards, await database.ExportAsync());
    }

    [DatabaseFact]
    public async Task A_file_may_begin_with_a_byte_order_mark()
    {
        await using var database = await ScenarioDatabase.StartedAsync(kind);

        var summary = await database.LoadAsync([0xEF, 0xBB, 0xBF, .. "{ \"version\": 1 }"u8]);

        Assert.Equal(new(0, 0, 0, 0, 0), summary);
    }

    [DatabaseFact]
    public async Task Every_field_reaches_its_row()
    {
        await using var database = await ScenarioDatabase.StartedAsync(kind);

        var summary = await database.LoadAsync(RichScenario.Text);

        Assert.Equal(new(2, 4, 21, 3, 2), summary);
        var tenant = (await database.RowsAsync<TenantRow>()).MinBy(row => row.Tenant)!;
        Assert.Equal(("RICH", true, "1.2.3.4\n10.0.0.0/8", 5000, 100, 200), (tenant.ApiUserKey, tenant.Locked, tenant.AllowedIps, tenant.NextCertificateId, tenant.NextOrderId, tenant.NextTransactionId));
        Assert.Equal([(10, 11), (13, 14)], (await database.RowsAsync<OpenRenewalRow>()).OrderBy(row => row.CertificateId).Select(row => (row.CertificateId, row.RenewalId)));
        Assert.Equal([("MINUS2", 1, null), ("SAVE10", 4, 100)], (await database.RowsAsync<PromotionUsageRow>()).OrderBy(row => row.CodeKey, StringComparer.Ordinal).Select(row => (row.CodeKey, row.Used, row.UsageLimit)));
        Assert.Equal([("", 8m), ("Purchase", 0m), ("Renew", 7.25m)], (await database.RowsAsync<PriceRow>()).OrderBy(row => row.Action, StringComparer.Ordinal).Select(row => (row.Action, row.Price)));
        Assert.Equal((new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero), true), (await database.RowsAsync<ServiceRow>()).Select(row => (row.ClockAt!.Value, row.RefundUnactivated)).Single());
    }

    [DatabaseFact]
    public async Task Every_balance_is_its_ledgers_sum()
    {
        await using var database = await ScenarioDatabase.StartedAsync(kind);
        await database.LoadDemoAsync();

        var sums = (await database.RowsAsync<LedgerRow>()).GroupBy(row => (row.Tenant, row.UserKey)).ToDictionary(group => group.Key, group => (group.Sum(row => row.Amount), group.Count()));

        Assert.All(await database.RowsAsync<UserRow>(), user => Assert.Equal((user.Balance, user.LastEntry), sums[(user.Tenant, user.UserKey)]));
    }

    private static async Task<(string Certificates, string Ledger, string Renewals, string Usage)> RowsAsync(ScenarioDatabase database)
    {
        var first = await database.ReadAsync(context => context.Tenants.MinAsync(row => row.Tenant));

        return (
            Text((await database.RowsAsync<CertificateRow>()).OrderBy(row => (row.Tenant, row.CertificateId)).Select(row => $"{row.Tenant - first} {row.CertificateId} {row.UserKey} {row.SslType} {row.Status} {row.HostName} {row.Sans} {row.Years} {row.IssuedAt:o} {row.ExpiresAt:o} {row.RenewalOf} {row.ReplacedBy} {row.Csr} {row.Applicant} {row.PurchasedAt:o} {row.ActivatedAt:o} {row.OrganizationValidatedAt:o} {row.ConfirmedAt:o} {row.IssueAt:o} {row.CarriedDays} {row.BonusDays} {row.AsksForLetter} {row.LetterUploadedAt:o} {row.LetterApprovedAt:o} {row.RefusalReason} {row.IsImported} {row.LeafFrom:o} {row.LeafUntil:o} {row.ProviderOrderId} {row.UniqueValue} {row.AdminEmail} {row.LastNotice} {row.DueAt:o}")
                .Concat((await database.RowsAsync<DomainControlRow>()).OrderBy(row => (row.Tenant, row.CertificateId, row.Position)).Select(row => $"{row.Tenant - first} {row.CertificateId} {row.Position} {row.Name} {row.Method} {row.ApproverEmail} {row.ShownAt:o}"))),
            Text((await database.RowsAsync<LedgerRow>()).OrderBy(row => (row.Tenant, row.UserKey, row.Entry)).Select(row => $"{row.Tenant - first} {row.UserKey} {row.Entry} {row.At:o} {row.Amount} {row.Cause} {row.OrderId}")),
            Text((await database.RowsAsync<OpenRenewalRow>()).OrderBy(row => (row.Tenant, row.CertificateId)).Select(row => $"{row.Tenant - first} {row.CertificateId} {row.RenewalId}")),
            Text((await database.RowsAsync<PromotionUsageRow>()).OrderBy(row => (row.Tenant, row.CodeKey)).Select(row => $"{row.Tenant - first} {row.CodeKey} {row.Used} {row.UsageLimit}")));
    }

    private static string Text(IEnumerable<string> rows) => string.Join('\n', rows);

    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Reverse().Select(field => KeyValuePair.Create(field.Key, field.Key == "applicant" ? field.Value?.DeepClone() : Reversed(field.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Reversed)]),
        null => null,
        _ => node.DeepClone(),
    };
}

public sealed class SqliteScenarioRoundTripTests() : ScenarioRoundTripTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlScenarioRoundTripTests() : ScenarioRoundTripTests(DatabaseKind.PostgreSql);
