using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Mail;

/// <summary>The service that delivers by itself.</summary>
public abstract class DeliveryServiceTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task A_mail_goes_out_by_itself_once_it_is_committed()
    {
        await using var peer = SmtpPeer.Start();
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(), peer.Settings);
        var tenant = await host.TenantAsync();
        await host.AddAsync(Inbox.Certificate(tenant), Inbox.Control(tenant));

        await host.AskAsync();
        await peer.FirstTaken.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Contains("RCPT TO:<admin@example.com>", Assert.Single(peer.Taken), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_stop_waits_for_the_mail_that_is_under_way_and_notes_it()
    {
        var gate = new TaskCompletionSource();
        await using var peer = SmtpPeer.Start(gate.Task);
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(), peer.Settings);
        var tenant = await host.TenantAsync();
        await host.AddAsync(Inbox.Certificate(tenant), Inbox.Control(tenant));
        await host.AskAsync();
        await peer.FirstOffered.WaitAsync(TimeSpan.FromMinutes(1));

        var restarting = host.RestartAsync();
        gate.SetResult();
        await restarting;

        Assert.Equal("delivered", (await host.ReadMailAsync()).GetProperty("items")[0].GetProperty("delivery").GetProperty("state").GetString());
        _ = Assert.Single(peer.Taken);
    }

    [DatabaseFact]
    public async Task Without_a_server_a_mail_stays_in_the_inbox()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        var tenant = await host.TenantAsync();
        await host.AddAsync(Inbox.Certificate(tenant), Inbox.Control(tenant));

        await host.AskAsync();

        Assert.Equal("inbox", (await host.ReadMailAsync()).GetProperty("items")[0].GetProperty("delivery").GetProperty("state").GetString());
    }
}

public sealed class SqliteDeliveryServiceTests() : DeliveryServiceTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlDeliveryServiceTests() : DeliveryServiceTests(DatabaseKind.PostgreSql);
