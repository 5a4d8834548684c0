using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Authority.KeyRing;
using SslRenewal.Api.Console.Renewal;
using SslRenewal.Api.Tests.Activation;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Api.Tests.Mail;
using SslRenewal.Domain.Issuance;
using SslRenewal.Issuing.Requests;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Console.Renewal;

/// <summary>Renewals that are paid at the desk and activated with it.</summary>
public abstract class DeskPurchaseTests(DatabaseKind kind)
{
    private const int Held = 501904;

    [DatabaseTheory]
    [InlineData("2019-06-03", 88, 1, 542, 0, "2020-11-26")]
    [InlineData("2019-06-03", 88, 2, 825, 82, "2021-11-26")]
    [InlineData("2026-11-22", 20, 1, 199, 206, "2028-01-01")]
    [InlineData("2029-04-01", 19, 1, 46, 357, "2030-05-09")]
    public async Task What_is_left_is_carried_over_and_given_again_and_what_the_cap_cuts_off_is_banked(string issued, int left, int years, int leafDays, int banked, string until)
    {
        var noon = new DateTimeOffset(DateOnly.ParseExact(issued, "O", System.Globalization.CultureInfo.InvariantCulture).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Certificate(left, "PositiveSSL"), clock: noon), Lives.Settings());

        var renewal = await host.LifeAsync(await host.RenewAtDeskAsync(Held, years));

        Assert.Equal(("ACTIVE", noon), (renewal.Status, renewal.IssuedOn));
        Assert.Equal((left, left, banked), (renewal.Coverage!.CarriedDays, renewal.Coverage.BonusDays, renewal.Coverage.BankedDays));
        Assert.Equal(leafDays, (renewal.Leaves.Single().NotAfter.AddSeconds(1) - renewal.Leaves.Single().NotBefore).Days);
        Assert.Equal(until, renewal.ExpiresOn!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [DatabaseFact]
    public async Task A_renewal_is_paid_and_activated_in_one_with_a_key_of_its_own_that_only_the_service_can_read()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Certificate()), Lives.Settings(mode: "manual"));

        var id = await host.RenewAtDeskAsync(Held);

        var life = await host.LifeAsync(id);
        var (row, names) = await host.ReadAsync(id);
        Assert.Equal(("PURCHASED", Held, "example.com", Lives.Noon), (life.Status, life.RenewalOf, life.HostName, life.ActivatedOn));
        Assert.Equal(["Bought on the desk as the renewal of 501904.", "Activated."], life.History.Select(entry => entry.What));
        Assert.Equal([("example.com", DomainControlMethod.Cname)], names.Select(name => (name.Name, name.Method)));
        Assert.Equal((30, 30, Desks.Mailbox, false), (row.CarriedDays, row.BonusDays, row.AdminEmail, row.AsksForLetter));
        Assert.Equal(new Account("apiexample", 991m, 991m, Orders: 1, Certificates: 2), await host.ReadAccountAsync());
        Assert.Equal(id, (await host.LifeAsync(Held)).Renewal);

        var key = await host.LookAsync(database => database.PrivateKeys.Where(row => row.CertificateId == id).Select(row => row.ProtectedKey).SingleAsync());
        Assert.DoesNotContain("PRIVATE KEY", key, StringComparison.Ordinal);
        using var opened = System.Security.Cryptography.ECDsa.Create();
        opened.ImportFromPem(host.Services.GetRequiredService<KeyProtection>().Certificates.Unprotect(key));
        Assert.Equal(opened.ExportSubjectPublicKeyInfo(), Assert.IsType<RequestReading.Read>(SigningRequest.Read(row.Csr!)).Request.Key.Info.ToArray());
    }

    [DatabaseFact]
    public async Task A_payment_that_is_sent_many_times_pays_once()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Certificate()), Lives.Settings(mode: "manual"));
        var basket = (await host.PrepareAsync(Held)).BasketId!.Value;
        var mark = await host.MarkAsync(basket);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => host.PayAsync(basket, mark: mark)));
        var again = await host.PayAsync(basket, mark: mark);

        Assert.All(outcomes.Append(again), outcome => Assert.Equal(PaymentOutcome.Paid, outcome));
        Assert.Equal(new Account("apiexample", 991m, 991m, Orders: 1, Certificates: 2), await host.ReadAccountAsync());
        Assert.Equal(501905, (await host.BasketAsync(basket))!.Lines.Single().Renewal!.CertificateId);
    }

    [DatabaseFact]
    public async Task Of_two_who_prepared_the_same_renewal_the_second_is_told_which_it_is()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Certificate()), Lives.Settings(mode: "manual"));
        var (one, other) = ((await host.PrepareAsync(Held)).BasketId!.Value, (await host.PrepareAsync(Held)).BasketId!.Value);
        var (first, second) = (await host.MarkAsync(one), await host.MarkAsync(other));

        var outcomes = await Task.WhenAll(host.PayAsync(one, mark: first), host.PayAsync(other, mark: second));

        Assert.Equal([PaymentOutcome.Paid, PaymentOutcome.Refused], outcomes.Order());
        var late = (await host.BasketAsync(outcomes[0] is PaymentOutcome.Paid ? other : one))!;
        Assert.Equal(("certificate.queued", "It is renewed already, by certificate 501905."), (late.Refusal!.Rule, late.Refusal.Reason));
        Assert.Equal(1, (await host.ReadAccountAsync()).Orders);
    }

    [DatabaseFact]
    public async Task Where_money_is_short_nothing_changes()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Certificate() + "," + Certificate(id: Held + 1, host: "example.org"), balance: 17.5m));
        var prepared = await host.PrepareAsync(Held, Held + 1);

        var outcome = await host.PayAsync(prepared.BasketId!.Value);

        Assert.Equal(PaymentOutcome.Refused, outcome);
        Assert.Equal("The balance of $17.50 does not cover $18.00: $0.50 is missing.", (await host.BasketAsync(prepared.BasketId.Value))!.Refusal!.Reason);
        Assert.Equal(new Account("apiexample", 17.5m, 17.5m, Orders: 0, Certificates: 2), await host.ReadAccountAsync());
    }

    [DatabaseFact]
    public async Task Several_are_paid_together_with_a_promotion_that_counts_each()
    {
        const string Promotion = """{ "code": "SAVE10", "percentOff": 10, "usageLimit": 2 }""";
        var scenario = Lives.Scenario(string.Join(',', Enumerable.Range(0, 3).Select(at => Certificate(id: Held + at, host: $"host{at}.example.com")))).TrimEnd().TrimEnd('}') + $", \"promotions\": [ {Promotion} ] }}";
        await using var host = await SslRenewalHost.StartAsync(kind, scenario);
        var (three, two) = ((await host.PrepareAsync(Held, Held + 1, Held + 2)).BasketId!.Value, (await host.PrepareAsync(Held, Held + 1)).BasketId!.Value);

        Assert.Equal((PaymentOutcome.Refused, "promotion.used-up"), (await host.PayAsync(three, "save10"), (await host.BasketAsync(three, "save10"))!.Refusal!.Rule));
        Assert.Equal(PaymentOutcome.Changed, await host.PayAsync(two, "save10", await host.MarkAsync(two)));
        Assert.Equal(PaymentOutcome.Paid, await host.PayAsync(two, "save10"));
        Assert.Equal(("certificate.queued", 9m), ((await host.BasketAsync(three))!.Lines[0].Refusal!.Rule, (await host.BasketAsync(three))!.Total));
        Assert.Equal(new Account("apiexample", 983.8m, 983.8m, Orders: 2, Certificates: 5), await host.ReadAccountAsync());
    }

    [DatabaseTheory]
    [InlineData("2018", "Standard SSL", 30, "desk.level")]
    [InlineData("2018", "High Assurance SSL", 30, null)]
    [InlineData("2022", "Standard SSL", 91, "desk.too-early")]
    [InlineData("2022", "Standard SSL", 90, null)]
    [InlineData("2022", "Standard SSL", 0, null)]
    [InlineData("2022", "Standard SSL", -1, "desk.too-late")]
    public async Task The_policy_and_the_window_decide_who_comes_to_the_payment(string policy, string type, int daysLeft, string? rule)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Certificate(daysLeft, type)), new(StringComparer.Ordinal) { ["Renewal:Policy"] = policy });

        var prepared = await host.PrepareAsync(Held);

        Assert.Equal(rule, prepared.Refused.GetValueOrDefault(Held)?.Rule);
        Assert.Equal(rule is null, prepared.BasketId is not null);
    }

    [DatabaseFact]
    public async Task The_other_bonus_is_given_where_it_is_set()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Certificate(46)), new(StringComparer.Ordinal) { ["Renewal:Bonus"] = "tier" });

        var id = await host.RenewAtDeskAsync(Held);

        Assert.Equal(90, (await host.ReadAsync(id)).Certificate.BonusDays);
    }

    [DatabaseFact]
    public async Task Every_period_is_quoted_with_what_it_covers_or_why_it_cannot_be_had()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Certificate(20)));

        var quotes = await host.ActAsync<DeskAttempts, IReadOnlyList<PeriodQuote>>(async (attempts, caller) =>
            await host.ActAsync<RenewalQuotes, IReadOnlyList<PeriodQuote>>(async (quotes, _) => await quotes.ReadAsync(caller, (await attempts.FindApplicationAsync(caller, Held, CancellationToken.None))!, CancellationToken.None)));

        Assert.Equal([(1, 9m, null), (2, 18m, null), (3, 27m, "cap.2018"), (4, 36m, "cap.2018"), (5, 45m, "cap.2018")], quotes.Select(quote => (quote.Years, quote.Price, quote.Refusal?.Rule)));
        Assert.Equal((20, 20, 199, 206), (quotes[0].Coverage.CarriedDays, quotes[0].Coverage.BonusDays, quotes[0].Coverage.CapDays, quotes[0].Coverage.BankedDays));
    }

    [DatabaseFact]
    public async Task A_paid_renewal_that_is_cancelled_is_refunded_once_and_can_be_renewed_again()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Certificate()), Lives.Settings(mode: "manual"));
        var id = await host.RenewAtDeskAsync(Held);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => host.ManageAsync(id, "cancel")));

        Assert.Equal(1, answers.Count(answer => answer is System.Net.HttpStatusCode.OK));
        Assert.Equal(1_000m, (await host.ReadAccountAsync()).Balance);
        Assert.NotEqual(id, await host.RenewAtDeskAsync(Held));
    }

    internal static string Certificate(int daysLeft = 30, string type = "Standard SSL", int id = Held, string host = "example.com") =>
        FormattableString.Invariant($$"""{ "certificateId": {{id}}, "sslType": "{{type}}", "hostName": "{{host}}", "expiresInDays": {{daysLeft}} }""");
}

public sealed class SqliteDeskPurchaseTests() : DeskPurchaseTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlDeskPurchaseTests() : DeskPurchaseTests(DatabaseKind.PostgreSql)
{
    [DatabaseFact]
    public async Task Two_services_on_one_database_pay_once()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        await using var one = await SslRenewalHost.StartOnAsync(database, Lives.Settings(mode: "manual"));
        await using var other = await SslRenewalHost.StartOnAsync(database, Lives.Settings(mode: "manual"));
        await one.LoadAsync(Lives.Scenario(Certificate()));
        var basket = (await one.PrepareAsync(501904)).BasketId!.Value;
        var mark = await one.MarkAsync(basket);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(at => (at % 2 == 0 ? one : other).PayAsync(basket, mark: mark)));

        Assert.All(outcomes, outcome => Assert.Equal(PaymentOutcome.Paid, outcome));
        Assert.Equal(new Account("apiexample", 991m, 991m, Orders: 1, Certificates: 2), await one.ReadAccountAsync());
    }
}
