using System.Net;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Outgoing;
using SslRenewal.Api.Tests.Activation;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Api.Tests.Mail;
using SslRenewal.Api.Webhooks;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Webhooks;

namespace SslRenewal.Api.Tests.Webhooks;

/// <summary>What is told by webhook, and when.</summary>
public abstract class MessageTests(DatabaseKind kind) : IAsyncLifetime
{
    private Receiver _receiver = null!;
    private SslRenewalHost _host = null!;

    public async Task InitializeAsync()
    {
        _receiver = await Receiver.StartAsync();
        _host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), _receiver.Settings, services =>
            services.Remove(services.Single(service => service.ImplementationType == typeof(SendingService<WebhookRow>))));
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [DatabaseFact]
    public async Task An_issuance_is_told_of_signed_with_its_facts()
    {
        var id = await _host.BeginAsync();
        var life = await _host.LifeAsync(id);

        var message = Assert.Single(await ReceiveAsync());

        Assert.Equal("POST /hook?to=desk", message.Line);
        Assert.Equal("application/json; charset=utf-8", message.Headers["Content-Type"]);
        Assert.True(message.IsSignedBy(Receiver.Secret));
        Assert.False(message.IsSignedBy("another secret"));
        Assert.Equal(FormattableString.Invariant(
            $$"""{"id":"{{message.Id}}","kind":"certificate.issued","at":"2026-11-21T12:00:00Z","userName":"apiexample","certificateId":{{id}},"hostName":"example.com","sslType":"Standard SSL","status":"ACTIVE","expiresOn":"{{life.ExpiresOn:yyyy-MM-dd'T'HH:mm:ss'Z'}}","daysLeft":365,"reason":null,"renewedBy":null}"""), message.Body);
    }

    [DatabaseFact]
    public async Task A_leaf_that_follows_is_told_of_like_the_first()
    {
        var id = await _host.BeginAsync();
        var life = await _host.LifeAsync(id);

        await _host.MoveAsync(life.Leaves[0].NotAfter.AddDays(-20));

        Assert.Equal(2, (await _host.LifeAsync(id)).Leaves.Count);
        Assert.Equal(["certificate.issued", "certificate.issued"], (await ReceiveAsync()).Select(Kind));
    }

    [DatabaseFact]
    public async Task Of_a_reissue_the_renewal_is_told_that_it_was_handed()
    {
        var id = await _host.BeginAsync();
        await _host.MoveAsync((await _host.LifeAsync(id)).ExpiresOn!.Value.AddDays(-40));
        var renewal = await _host.RenewAsync(id);

        var reissue = await _host.ReissueAsync(id);

        Assert.Equal("ACTIVE", (await _host.LifeAsync(reissue)).Status);
        Assert.Equal(renewal, (await ReceiveAsync()).Single(message => Certificate(message) == reissue).Json.GetProperty("renewedBy").GetInt32());
    }

    [DatabaseFact]
    public async Task A_refusal_is_told_of_with_its_reason_whoever_refused()
    {
        var (struck, reviewed) = (await _host.BuyAsync(), await _host.BuyAsync("EV SSL"));
        await _host.InjectAsync(new { kind = "issuerRefuses", certificateId = struck });
        _ = await _host.PostAsync("activate", struck, "CSR", SigningRequests.Of(Lives.Host), "AdminEmailAddress", "admin@example.com", "DNSDCValidation", "true");
        await _host.WriteAsync((database, _) => database.Certificates.Where(row => row.CertificateId == reviewed).ForEachAsync(row => database.Add(row.Take(Domain.Certificates.CertificateStep.Activate, Lives.Noon, "Activated."))));

        Assert.Equal(HttpStatusCode.OK, await _host.ManageAsync(reviewed, "refuse"));

        Assert.Equal([(struck, "Refused by the issuer."), (reviewed, "Refused by a reviewer.")], (await ReceiveAsync()).Select(message => (Certificate(message), message.Json.GetProperty("reason").GetString())));
    }

    [DatabaseFact]
    public async Task Reminders_go_beside_the_mail()
    {
        var id = await _host.BeginAsync();
        var end = (await _host.LifeAsync(id)).ExpiresOn!.Value;
        await _host.MoveAsync(end.AddDays(-40));
        _ = await ReceiveAsync();
        var before = _receiver.Received.Count;
        var renewal = await _host.RenewAsync(id);

        await _host.MoveAsync(end.AddDays(-7));

        var reminders = (await ReceiveAsync()).Skip(before).Where(message => Kind(message) == "certificate.expiring").ToArray();
        Assert.Equal([30, 15, 7], reminders.Select(DaysLeft));
        Assert.Equal(renewal, reminders[0].Json.GetProperty("renewedBy").GetInt32());
        Assert.Equal(3, (await _host.MailsAsync()).Count(mail => mail.Kind == "expiry"));
    }

    [DatabaseFact]
    public async Task Who_has_no_address_is_reminded_too_each_time_once()
    {
        await _host.LoadAsync(Renewals.Scenario(expiresInDays: 40));
        var end = Lives.Noon.AddDays(40);

        foreach (var days in new[] { 30, 15, 7, 3, 1 })
        {
            await _host.MoveAsync(end.AddDays(-days).AddSeconds(-1));
            var before = (await ReceiveAsync()).Count;
            await _host.MoveAsync(end.AddDays(-days));
            await _host.MoveAsync(end.AddDays(-days).AddSeconds(1));

            Assert.Equal(days, DaysLeft(Assert.Single((await ReceiveAsync()).Skip(before))));
        }

        await _host.MoveAsync(end.AddDays(1));
        Assert.Equal(5, (await ReceiveAsync()).Count);
        Assert.Empty(await _host.MailsAsync());
    }

    [DatabaseFact]
    public async Task Of_several_that_came_due_unseen_only_the_last_is_told_and_of_what_has_ended_nothing()
    {
        await _host.LoadAsync(Lives.Scenario("""
            { "certificateId": 1, "sslType": "Standard SSL", "hostName": "soon.example.com", "expiresInDays": 5 },
            { "certificateId": 2, "sslType": "Standard SSL", "hostName": "over.example.com", "expiresInDays": -5 },
            { "certificateId": 3, "sslType": "Standard SSL", "hostName": "later.example.com", "expiresInDays": 31 }
            """));

        await RemindAsync();

        Assert.Equal([(1, 5)], (await ReceiveAsync()).Select(message => (Certificate(message), DaysLeft(message))));
        await RemindAsync();
        _ = Assert.Single(await ReceiveAsync());
    }

    [DatabaseFact]
    public async Task Where_nobody_listens_nothing_is_written()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(expiresInDays: 40));
        _ = await host.LifeAsync(await host.BeginAsync());

        await host.MoveAsync(Lives.Noon.AddDays(35));

        Assert.Equal(0, await host.LookAsync(database => database.Webhooks.CountAsync()));
        Assert.Null(await host.LookAsync(database => database.Certificates.Where(row => row.CertificateId == 501904).Select(row => row.LastNotice).SingleAsync()));
    }

    private async Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync()
    {
        _ = await _host.Services.GetRequiredService<WebhookSender>().SendDueAsync(CancellationToken.None);
        return _receiver.Received;
    }

    private async Task RemindAsync()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ExpiryReminders>().RemindAllAsync(CancellationToken.None);
    }

    private static string? Kind(ReceivedMessage message) => message.Json.GetProperty("kind").GetString();

    private static int Certificate(ReceivedMessage message) => message.Json.GetProperty("certificateId").GetInt32();

    private static int DaysLeft(ReceivedMessage message) => message.Json.GetProperty("daysLeft").GetInt32();
}

public sealed class SqliteMessageTests() : MessageTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlMessageTests() : MessageTests(DatabaseKind.PostgreSql);
