using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SslRenewal.Endurance.Tests.Kills;
using Xunit.Abstractions;

namespace SslRenewal.Endurance.Tests.Scale;

/// <summary>Two replicas behind the load balancer as docs/deploy describes them: they are one service, and one that dies takes no more with it than what it was answering.</summary>
public sealed partial class PostgreSqlBalancerTests(BalancedReplicas replicas, ITestOutputHelper output) : IClassFixture<BalancedReplicas>
{
    private const int Renewals = 30;
    private const int Answers = 100;
    private const int Dying = 1;

    [BalancerFact]
    public async Task Renewals_through_the_balancer_are_charged_once_whichever_replica_they_reach()
    {
        await replicas.LoadFleetAsync();
        using var client = replicas.Manage();
        var user = Fleet.Users[0];

        var heard = await Task.WhenAll(Enumerable.Range(0, Renewals).Select(at => AskAsync(client, new Ask(user, AskKind.Renew, user.FirstId + (at / 2)))));
        var charged = heard.OfType<Heard.Done>().Sum(done => done.Order!.Amount);
        JsonElement[] accounts = [await OfReplicaAsync(0, "/manage/accounts/north"), await OfReplicaAsync(1, "/manage/accounts/north")];

        // Each was asked for twice at once.
        Assert.Equal(Renewals / 2, heard.OfType<Heard.Done>().Count());
        Assert.Equal(Renewals / 2, heard.OfType<Heard.Refused>().Count());
        Assert.All(accounts, account => Assert.Equal(
            (1_000_000 - charged, 1_000_000 - charged, Renewals / 2),
            (account.GetProperty("balance").GetDecimal(), account.GetProperty("ledgerSum").GetDecimal(), account.GetProperty("orders").GetInt32())));
    }

    [BalancerFact]
    public async Task A_form_of_one_replica_signs_in_at_the_other_and_the_sign_in_holds_on_both()
    {
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false });
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var (first, second) = (replicas.Replicas[0].Client.BaseAddress!, replicas.Replicas[1].Client.BaseAddress!);

        var form = await browser.GetStringAsync(new Uri(first, "/sign-in"));
        using var fields = new FormUrlEncodedContent([new("key", BalancedReplicas.Key), new("__RequestVerificationToken", Token().Match(form).Groups["token"].Value)]);
        using var signedIn = await browser.PostAsync(new Uri(second, "/sign-in"), fields);
        HttpStatusCode[] opened = [await OpenAsync(first), await OpenAsync(second), await OpenAsync(replicas.Address), await OpenAsync(replicas.Address)];

        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
        Assert.All(opened, status => Assert.Equal(HttpStatusCode.OK, status));

        async Task<HttpStatusCode> OpenAsync(Uri service)
        {
            using var page = await browser.GetAsync(new Uri(service, "/clock"));
            return page.StatusCode;
        }
    }

    [BalancerFact]
    public async Task A_clock_moved_on_one_replica_is_the_clock_of_the_other()
    {
        await replicas.LoadFleetAsync();
        using var client = replicas.Manage(replica: 0);
        using var body = new StringContent("""{"advance": "P30D"}""", Encoding.UTF8, "application/json");

        using var moved = await client.PutAsync(new Uri("/manage/clock", UriKind.Relative), body);
        var clock = await OfReplicaAsync(1, "/manage/clock");

        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        Assert.Equal(("2026-12-21T12:00:00Z", true), (clock.GetProperty("now").GetString(), clock.GetProperty("standing").GetBoolean()));
    }

    [BalancerFact]
    public async Task A_replica_sees_the_address_of_the_client_and_not_what_the_client_says_of_itself()
    {
        await replicas.LoadFleetAsync();
        using var client = replicas.Manage(handler: new SocketsHttpHandler { ConnectCallback = From.AnotherAddressAsync });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/manage/accounts/north/lock", UriKind.Relative)) { Headers = { { "X-Forwarded-For", "203.0.113.9" }, { "X-Forwarded-Host", "evil.example" }, { "Origin", replicas.Address.GetLeftPart(UriPartial.Authority) } } };

        using var locked = await client.SendAsync(request);
        var audit = await OfReplicaAsync(1, "/manage/audit");

        Assert.Equal(HttpStatusCode.NoContent, locked.StatusCode);
        Assert.Equal(From.Address, audit.EnumerateArray().First().GetProperty("who").GetString());
    }

    [BalancerFact]
    public async Task Of_a_replica_killed_under_load_only_what_it_was_answering_is_cut_and_nothing_is_done_twice()
    {
        using var answers = new CutAnswers();
        using var client = replicas.Manage(handler: answers);
        var load = new Load(seed: 7);
        await load.BeginAsync(client);

        await load.RunAsync(client, Answers, async () =>
        {
            await replicas.Replicas[Dying].KillAsync();
            await load.Notebook.AnsweredAsync(Answers);
        });

        await load.SettleAsync(client);
        await replicas.StartAsync(Dying);
        await replicas.AwaitBothAsync();

        output.WriteLine(FormattableString.Invariant($"{load.Notebook.Answers} done, {answers.Cut} cut, {answers.Lost} lost, {answers.Unserved} unserved."));
        Assert.Empty(await Auditor.AuditAsync(replicas.Database, load.Notebook));
        Assert.Equal((0, 0), (answers.Lost, answers.Unserved));

        // A customer waits for one answer, or for two of a key.
        Assert.InRange(answers.Cut, 1, 2 * Load.Customers);
    }

    [BalancerFact]
    public async Task A_replica_stopped_under_load_costs_no_request()
    {
        using var answers = new CutAnswers();
        using var client = replicas.Manage(handler: answers);
        var load = new Load(seed: 8);
        await load.BeginAsync(client);

        await load.RunAsync(client, Answers, async () =>
        {
            replicas.Replicas[Dying].Terminate();
            Assert.Equal(0, await replicas.Replicas[Dying].EndAsync());
            await load.Notebook.AnsweredAsync(Answers);
        });

        await replicas.StartAsync(Dying);
        await replicas.AwaitBothAsync();

        Assert.Empty(await Auditor.AuditAsync(replicas.Database, load.Notebook));
        Assert.Equal((0, 0, 0), (answers.Cut, answers.Lost, answers.Unserved));
        Assert.DoesNotContain(load.Notebook.Heard, heard => heard is Heard.Unknown);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    private static async Task<Heard> AskAsync(HttpClient client, Ask ask)
    {
        using var request = ask.ToRequest();
        using var response = await client.SendAsync(request);
        return await HeardReading.ReadAsync(ask, response);
    }

    private async Task<JsonElement> OfReplicaAsync(int replica, string path)
    {
        using var client = replicas.Manage(replica);
        return await BalancedReplicas.ReadAsync(client, path);
    }
}
