using System.Net;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Outgoing;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Api.Tests.Mail;
using SslRenewal.Api.Webhooks;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Webhooks;

namespace SslRenewal.Api.Tests.Webhooks;

/// <summary>How messages reach their receiver: each once where nothing breaks, and what fails again.</summary>
public abstract class SendingTests(DatabaseKind kind) : IAsyncLifetime
{
    private readonly TurnedTime _time = new();
    private Receiver _receiver = null!;
    private SslRenewalHost _host = null!;

    public async Task InitializeAsync()
    {
        // Only what a test asks for is sent, when it asks.
        _receiver = await Receiver.StartAsync();
        _host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), _receiver.Settings, services =>
        {
            _ = services.AddSingleton<TimeProvider>(_time);
            _ = services.Remove(services.Single(service => service.ImplementationType == typeof(SendingService<WebhookRow>)));
        });
        _ = await _host.LifeAsync(await _host.BeginAsync());
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [DatabaseFact]
    public async Task A_message_that_was_taken_is_not_sent_again()
    {
        Assert.Equal((1, 0), (await SendDueAsync(), await SendDueAsync()));

        var row = await RowAsync();
        Assert.Equal((_time.GetUtcNow(), 1, null, 204, null), (row.DeliveredAt, row.Attempts, row.NextAttemptAt, row.LastStatus, row.Failure));
        Assert.Equal(_time.GetUtcNow().ToUnixTimeSeconds(), Assert.Single(_receiver.Received).Timestamp);
    }

    [DatabaseTheory]
    [InlineData(HttpStatusCode.InternalServerError, "It answered 500.")]
    [InlineData(HttpStatusCode.NotFound, "It answered 404.")]
    [InlineData(HttpStatusCode.Found, "It answered 302: a redirect, which is not followed.")]
    public async Task What_is_not_taken_is_sent_again_with_the_same_id_and_a_signature_of_its_time(HttpStatusCode status, string failure)
    {
        _receiver.Status = status;
        _ = await SendDueAsync();
        var failed = await RowAsync();
        _receiver.Status = HttpStatusCode.OK;

        _time.Turn(TimeSpan.FromSeconds(59));
        var early = await SendDueAsync();
        _time.Turn(TimeSpan.FromSeconds(1));

        Assert.Equal((0, 1), (early, await SendDueAsync()));
        Assert.Equal(((int)status, failure, null), (failed.LastStatus, failed.Failure, failed.DeliveredAt));
        Assert.All(_receiver.Received, message => Assert.True(message.IsSignedBy(Receiver.Secret)));
        Assert.Equal((1, 60L), (_receiver.Received.Select(message => message.Id).Distinct().Count(), _receiver.Received[1].Timestamp - _receiver.Received[0].Timestamp));
        Assert.Equal((200, null), ((await RowAsync()).LastStatus, (await RowAsync()).Failure));
    }

    [DatabaseFact]
    public async Task A_receiver_that_wants_it_no_more_is_not_asked_again()
    {
        _receiver.Status = HttpStatusCode.Gone;

        _ = await SendDueAsync();

        var row = await RowAsync();
        Assert.Equal((410, null, null), (row.LastStatus, row.NextAttemptAt, row.DeliveredAt));
        Assert.NotNull(row.Failure);
    }

    [DatabaseFact]
    public async Task A_receiver_that_does_not_answer_is_left_after_ten_seconds()
    {
        var gate = new TaskCompletionSource();
        _receiver.Gate = gate.Task;
        var sending = SendDueAsync();
        await _receiver.First.WaitAsync(TimeSpan.FromMinutes(1));

        _time.Turn(TimeSpan.FromSeconds(10));
        _ = await sending.WaitAsync(TimeSpan.FromMinutes(1));
        gate.SetResult();

        var row = await RowAsync();
        Assert.Equal(("There was no answer within 10 seconds.", null, _time.GetUtcNow().AddMinutes(1)), (row.Failure, row.LastStatus, row.NextAttemptAt));
    }

    [DatabaseFact]
    public async Task A_receiver_that_is_not_there_is_asked_again()
    {
        await _receiver.DisposeAsync();

        _ = await SendDueAsync();

        var row = await RowAsync();
        Assert.Equal((null, _time.GetUtcNow().AddMinutes(1)), (row.LastStatus, row.NextAttemptAt));
        Assert.Contains("refused", row.Failure, StringComparison.Ordinal);
        Assert.DoesNotContain(_host.Log.All, line => line.Contains(Receiver.Secret, StringComparison.Ordinal));
    }

    [DatabaseFact]
    public async Task Two_replicas_send_a_message_once_and_at_once_after_the_commit()
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var receiver = await Receiver.StartAsync();
        await using var one = await SslRenewalHost.StartOnAsync(database, receiver.Settings);
        await using var other = await SslRenewalHost.StartOnAsync(database, receiver.Settings);
        await one.LoadAsync(Lives.Scenario());

        var id = await one.BeginAsync();
        _ = await Task.WhenAll(one.LifeAsync(id), other.LifeAsync(id));
        await receiver.First.WaitAsync(TimeSpan.FromMinutes(1));
        var sent = await other.Services.GetRequiredService<WebhookSender>().SendDueAsync(CancellationToken.None);

        Assert.Equal(0, sent);
        _ = Assert.Single(receiver.Received);
    }

    private Task<int> SendDueAsync() => _host.Services.GetRequiredService<WebhookSender>().SendDueAsync(CancellationToken.None);

    private Task<WebhookRow> RowAsync() => _host.LookAsync(database => database.Webhooks.AsNoTracking().SingleAsync());
}

public sealed class SqliteSendingTests() : SendingTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlSendingTests() : SendingTests(DatabaseKind.PostgreSql);
