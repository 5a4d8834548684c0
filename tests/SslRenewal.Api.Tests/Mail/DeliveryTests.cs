using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Mail;
using SslRenewal.Api.Outgoing;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Mail;

namespace SslRenewal.Api.Tests.Mail;

/// <summary>Delivery to a mail server: each mail goes out, once where nothing breaks, and what fails is tried again.</summary>
public abstract class DeliveryTests(DatabaseKind kind) : IAsyncLifetime
{
    private readonly RealTime _time = new();
    private readonly SmtpPeer _peer = SmtpPeer.Start();
    private SslRenewalHost _host = null!;

    public async Task InitializeAsync()
    {
        // Only what a test asks for is sent, when it asks.
        _host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(), _peer.Settings, services =>
        {
            _ = services.AddSingleton<TimeProvider>(_time);
            _ = services.Remove(services.Single(service => service.ImplementationType == typeof(SendingService<MailRow>)));
        });
        var tenant = await _host.TenantAsync();
        await _host.AddAsync(Inbox.Certificate(tenant), Inbox.Control(tenant), Inbox.Control(tenant, "www.example.com", "webmaster@example.com", position: 1));
        await _host.AskAsync();
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _peer.DisposeAsync();
    }

    [DatabaseFact]
    public async Task A_mail_goes_to_its_recipient_whole_and_only_once()
    {
        Assert.Equal(2, await SendDueAsync());
        Assert.Equal(0, await SendDueAsync());

        var first = _peer.Taken.First();
        Assert.Equal(2, _peer.Taken.Count);
        Assert.Contains("MAIL FROM:<ssl@service.example>", first, StringComparison.Ordinal);
        Assert.Contains("RCPT TO:<admin@example.com>", first, StringComparison.Ordinal);
        Assert.Contains("\nSubject: Approve the certificate for example.com\n", first, StringComparison.Ordinal);
        Assert.Contains("\nHost name:    example.com\n", first, StringComparison.Ordinal);
        Assert.Contains((await MailAsync(1)).Link(), first, StringComparison.Ordinal);
        Assert.Equal("""{"state":"delivered","attempts":1,"nextAttemptAt":null,"deliveredAt":"2026-11-21T12:00:00Z","failure":null}""", await DeliveryAsync(1));
    }

    [DatabaseFact]
    public async Task Letters_beyond_ascii_and_lines_of_a_dot_arrive_as_they_were_written()
    {
        _ = await _host.LookAsync(database => database.Mail.Where(row => row.MailId == 1).ExecuteUpdateAsync(set => set.SetProperty(row => row.Body, "Müller\n")));
        _ = await _host.LookAsync(database => database.Mail.Where(row => row.MailId == 2).ExecuteUpdateAsync(set => set.SetProperty(row => row.Body, "one\n.\nRSET\n")));

        Assert.Equal(2, await SendDueAsync());

        Assert.Contains(Convert.ToBase64String("Müller\r\n"u8), _peer.Taken.First(), StringComparison.Ordinal);
        Assert.Contains("\none\n..\nRSET\n", _peer.Taken.Last(), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task What_the_server_does_not_take_is_offered_again_ever_later_until_it_is_given_up()
    {
        _peer.ToRecipient = "451 busy";
        var attempts = new List<double>();

        for (var since = _time.Now; await DueAsync(1) is { } due; attempts.Add((due - since).TotalMinutes))
        {
            _time.Now = due.AddTicks(-1);
            var early = await SendDueAsync();
            _time.Now = due;

            Assert.Equal((0, 2), (early, await SendDueAsync()));
        }

        Assert.Equal([0, 1, 3, 7, 15, 31, 63, 127, 255, 511, 1023], attempts);
        Assert.StartsWith("""{"state":"failed","attempts":11,"nextAttemptAt":null,"deliveredAt":null,"failure":""", await DeliveryAsync(1), StringComparison.Ordinal);
        Assert.Contains("busy", await DeliveryAsync(1), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_retry_that_works_forgets_the_failure()
    {
        _peer.ToRecipient = "451 busy";
        _ = await SendDueAsync();
        Assert.Equal("2026-11-21T12:01:00Z", (await MailAsync(1)).GetProperty("delivery").GetProperty("nextAttemptAt").GetString());

        _peer.ToRecipient = "250 OK";
        _time.Now = _time.Now.AddMinutes(1);

        Assert.Equal(2, await SendDueAsync());
        Assert.Equal("""{"state":"delivered","attempts":2,"nextAttemptAt":null,"deliveredAt":"2026-11-21T12:01:00Z","failure":null}""", await DeliveryAsync(1));
    }

    [DatabaseFact]
    public async Task A_recipient_who_is_refused_for_good_is_not_asked_again()
    {
        _peer.ToRecipient = "550 no such user";

        Assert.Equal(2, await SendDueAsync());

        Assert.StartsWith("""{"state":"failed","attempts":1,"nextAttemptAt":null""", await DeliveryAsync(1), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Two_senders_never_send_the_same_mail()
    {
        var gate = new TaskCompletionSource();
        _peer.Gate = gate.Task;
        var one = SendDueAsync();
        var other = SendDueAsync();

        gate.SetResult();

        Assert.Equal(2, await one + await other);
        Assert.Equal(2, _peer.Taken.Count);
        Assert.Equal(2, _peer.Taken.Distinct(StringComparer.Ordinal).Count());
    }

    [DatabaseFact]
    public async Task A_mail_whose_sender_died_over_it_is_sent_when_its_claim_has_run_out()
    {
        var claimed = _time.Now + MailSender.Claim;
        _ = await _host.LookAsync(database => database.Mail.ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAttemptAt, claimed).SetProperty(row => row.Attempts, 1)));

        Assert.Equal(0, await SendDueAsync());
        _time.Now = claimed;
        Assert.Equal(2, await SendDueAsync());

        Assert.Contains("\"attempts\":2", await DeliveryAsync(1), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_mail_that_a_scenario_takes_away_while_it_is_sent_stays_away()
    {
        var gate = new TaskCompletionSource();
        _peer.Gate = gate.Task;
        var sending = SendDueAsync();

        await _host.LoadAsync(Renewals.Scenario());
        gate.SetResult();
        _ = await sending;

        Assert.Equal(0, (await _host.ReadMailAsync()).GetProperty("total").GetInt32());
    }

    [DatabaseFact]
    public async Task A_recipient_that_is_no_address_reaches_nobody()
    {
        _ = await _host.LookAsync(database => database.Mail.Where(row => row.MailId == 1).ExecuteUpdateAsync(set => set.SetProperty(row => row.Recipient, "admin@example.com <thief@example.org>")));
        _ = await _host.LookAsync(database => database.Mail.Where(row => row.MailId == 2).ExecuteUpdateAsync(set => set.SetProperty(row => row.Recipient, "a@example.com, thief@example.org")));

        Assert.Equal(2, await SendDueAsync());

        Assert.Empty(_peer.Taken);
        Assert.Contains("\"state\":\"failed\"", await DeliveryAsync(2), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_server_that_is_not_there_is_a_failure_that_is_tried_again()
    {
        await _peer.DisposeAsync();

        Assert.Equal(2, await SendDueAsync());

        Assert.StartsWith("""{"state":"waiting","attempts":1,"nextAttemptAt":"2026-11-21T12:01:00Z","deliveredAt":null,"failure":"Failure sending mail.""", await DeliveryAsync(1), StringComparison.Ordinal);
    }

    private Task<int> SendDueAsync() => _host.Services.GetRequiredService<MailSender>().SendDueAsync(CancellationToken.None);

    private Task<DateTimeOffset?> DueAsync(int id) => _host.LookAsync(database => database.Mail.Where(row => row.MailId == id).Select(row => row.NextAttemptAt).SingleAsync());

    private async Task<JsonElement> MailAsync(int id) => JsonDocument.Parse(await _host.Client.GetStringAsync(new Uri(FormattableString.Invariant($"/manage/mail/{id}"), UriKind.Relative))).RootElement;

    private async Task<string> DeliveryAsync(int id) => (await MailAsync(id)).GetProperty("delivery").ToString();
}

public sealed class SqliteDeliveryTests() : DeliveryTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlDeliveryTests() : DeliveryTests(DatabaseKind.PostgreSql);
