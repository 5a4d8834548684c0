using System.Text;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Manage.Scenario;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Faults;
using SslRenewal.Domain.Products;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Faults;
using SslRenewal.Persistence.KeptAnswers;
using SslRenewal.Persistence.Promotions;
using SslRenewal.Persistence.Service;

namespace SslRenewal.Api.Tests.Scenario;

/// <summary>What a scenario leaves in the database that it is loaded into.</summary>
public abstract class ScenarioLoadTests(DatabaseKind kind)
{
    private const string Empty = """{ "version": 1 }""";

    [DatabaseFact]
    public async Task A_load_replaces_everything_and_numbers_accounts_anew()
    {
        await using var database = await ScenarioDatabase.StartedAsync(kind);
        await database.LoadDemoAsync();
        await database.UseAsync(context =>
        {
            context.Faults.Add(new FaultRow { Kind = FaultKind.OrderCreationFailed, Times = 1 });
            context.KeptAnswers.Add(new KeptAnswerRow { Tenant = 1, UserKey = "A", Command = "c", Key = "k", ParametersHash = "h", Document = "d", KeptAt = ScenarioDatabase.Now });
            return context.SaveChangesAsync();
        });

        await database.LoadDemoAsync();

        Assert.Equal([5, 6, 7, 8], (await database.RowsAsync<TenantRow>()).Select(row => row.Tenant).Order());
        Assert.Empty(await database.RowsAsync<FaultRow>());
        Assert.Empty(await database.RowsAsync<KeptAnswerRow>());
    }

    [DatabaseFact]
    public async Task Without_a_clock_a_file_leaves_the_clock_as_it_is()
    {
        await using var database = await ScenarioDatabase.StartedAsync(kind);
        await database.LoadAsync("""{ "version": 1, "clock": "2020-02-29T00:00:00.5+01:00" }""");

        await database.LoadAsync(Empty);

        Assert.Equal(new DateTimeOffset(2020, 2, 28, 23, 0, 0, 500, TimeSpan.Zero), (await database.RowsAsync<ServiceRow>()).Single().ClockAt);
    }

    [DatabaseTheory]
    [InlineData("", "", "2026-12-01T12:00:00Z")]
    [InlineData("\"clock\": \"2020-02-19T00:00:00Z\",", "", "2020-02-29T00:00:00Z")]
    [InlineData("\"clock\": \"2020-02-19T00:00:00Z\",", "\"clock\": \"2012-01-01T00:00:00Z\",", "2012-01-11T00:00:00Z")]
    public async Task Days_count_from_the_clock_that_holds_for_the_account(string serviceClock, string accountClock, string expiry)
    {
        await using var database = await ScenarioDatabase.StartedAsync(kind);

        await database.LoadAsync($$"""{ "version": 1, {{serviceClock}} "accounts": [ { {{accountClock}} "userName": "a", "apiKey": "k", "certificates": [ { "certificateId": 1, "sslType": "EV SSL", "expiresInDays": 10 } ] } ] }""");

        var certificate = (await database.RowsAsync<CertificateRow>()).Single();
        Assert.Equal((expiry, Instants.Write(certificate.ExpiresAt!.Value.AddYears(-1))), (Instants.Write(certificate.ExpiresAt!.Value), Instants.Write(certificate.IssuedAt!.Value)));
    }

    [DatabaseFact]
    public async Task Generated_certificates_are_spread_evenly_in_an_order_drawn_from_the_seed()
    {
        await using var database = await ScenarioDatabase.StartedAsync(kind);

        var first = await GenerateAsync(database, ", \"seed\": 7");
        var again = await GenerateAsync(database, ", \"seed\": 7");
        var other = await GenerateAsync(database, ", \"seed\": 8");
        var bySetting = await GenerateAsync(database, "");

        Assert.Equal(Enumerable.Range(1, 89), first.Distinct().Order());
        Assert.All(first.CountBy(day => day), day => Assert.InRange(day.Value, 11, 12));
        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.NotEqual(first, bySetting);
        Assert.NotEqual([.. first.Order()], first);
    }

    [DatabaseFact]
    public async Task A_hundred_thousand_certificates_load()
    {
        await using var database = await ScenarioDatabase.StartedAsync(kind);
        var file = new StringBuilder("""{ "version": 1, "accounts": [ { "userName": "a", "apiKey": "k", "generate": { "count": 60000, "firstCertificateId": 500001, "sslType": "Standard SSL", "expiresInDays": [1, 89] }, "certificates": [""");
        file.AppendJoin(',', Enumerable.Range(1, 40_000).Select(id => $$"""{ "certificateId": {{id}}, "sslType": "Standard SSL", "hostName": "host-{{id}}.example.com", "expiresInDays": {{id % 90}} }"""));

        var summary = await database.LoadAsync(file.Append("] } ] }").ToString());

        Assert.Equal(new ScenarioSummary(1, 1, 100_000, 0, 0), summary);
        Assert.Equal(560_001, (await database.RowsAsync<TenantRow>()).Single().NextCertificateId);
    }

    [DatabaseFact]
    public async Task A_value_longer_than_the_first_buffer_is_read_whole()
    {
        await using var database = await ScenarioDatabase.StartedAsync(kind);
        var applicant = new string('x', 300_000);

        await database.LoadAsync($$"""{ "version": 1, "accounts": [ { "userName": "a", "apiKey": "k", "certificates": [ { "certificateId": 1, "sslType": "EV SSL", "expiresInDays": 10, "applicant": { "note": "{{applicant}}" } } ] } ] }""");

        Assert.Contains(applicant, (await database.RowsAsync<CertificateRow>()).Single().Applicant, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Loads_at_the_same_time_leave_one_of_them_whole()
    {
        await using var database = await ScenarioDatabase.StartedAsync(kind);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(turn => Task.Run(() => turn % 2 == 0 ? database.LoadDemoAsync() : database.LoadAsync(RichScenario.Text))));

        Assert.True((await database.RowsAsync<TenantRow>()).Count is 2 or 4);
        Assert.Equal((4 * 4) + (4 * 2) + 1, (await database.RowsAsync<ServiceRow>()).Single().NextTenant);
    }

    [DatabaseFact]
    public async Task Of_replicas_that_start_at_once_on_a_new_database_one_fills_it()
    {
        await using var database = await ScenarioDatabase.NewAsync(kind, new("Scenario", "demo"), new("Clock", "2030-01-01T00:00:00Z"));

        var starts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(database.StartAsync)));

        Assert.Single(starts, start => start);

        Assert.Equal([1, 2, 3, 4], (await database.RowsAsync<TenantRow>()).Select(row => row.Tenant).Order());
        Assert.Equal((2030, 5), (await database.RowsAsync<ServiceRow>()).Select(row => (row.ClockAt!.Value.Year, row.NextTenant)).Single());
    }

    [DatabaseFact]
    public async Task A_start_with_a_file_that_is_not_there_says_so()
    {
        await using var database = await ScenarioDatabase.NewAsync(kind, new KeyValuePair<string, string?>("Scenario", "/no/such/file.json"));

        var refusal = await Assert.ThrowsAsync<SettingException>(database.StartAsync);

        Assert.StartsWith("Scenario: expected none, demo or a file that can be read", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(await database.RowsAsync<ServiceRow>());
    }

    [DatabaseFact]
    public async Task The_demo_shows_every_product_status_and_promotion()
    {
        await using var database = await ScenarioDatabase.StartedAsync(kind);

        await database.LoadDemoAsync();

        var certificates = (await database.RowsAsync<CertificateRow>()).Where(row => row.UserKey == "APIEXAMPLE").ToList();
        Assert.Equal(ProductCatalogue.All.Select(product => product.Name).Order(StringComparer.Ordinal), certificates.Select(row => row.SslType).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetValues<CertificateStatus>(), certificates.Select(row => row.Status).Distinct().Order());
        Assert.Superset(new HashSet<int> { 200, 91, 90, 30, 0, -180, -181 }, certificates.Where(row => row.ExpiresAt is not null).Select(row => (row.ExpiresAt!.Value - ScenarioDatabase.Now).Days).ToHashSet());
        Assert.Equal(10, (await database.RowsAsync<PromotionRow>()).Count);
    }

    private static async Task<List<int>> GenerateAsync(ScenarioDatabase database, string seed)
    {
        await database.LoadAsync($$"""{ "version": 1, "accounts": [ { "userName": "a", "apiKey": "k", "generate": { "count": 1000, "firstCertificateId": 1001, "sslType": "Standard SSL", "expiresInDays": [1, 89]{{seed}} } } ] }""");
        var certificates = (await database.RowsAsync<CertificateRow>()).OrderBy(row => row.CertificateId).ToList();

        Assert.Equal(("host-1001.example.com", 1001, 2000), (certificates[0].HostName, certificates[0].CertificateId, certificates[^1].CertificateId));
        return [.. certificates.Select(row => (row.ExpiresAt!.Value - ScenarioDatabase.Now).Days)];
    }
}

public sealed class SqliteScenarioLoadTests() : ScenarioLoadTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlScenarioLoadTests() : ScenarioLoadTests(DatabaseKind.PostgreSql);
