using Microsoft.Extensions.Logging.Abstractions;
using SslRenewal.Api.Journal;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Journal;

/// <summary>While another has SQLite for long, such as a scenario that loads, the journal holds up nobody for longer than a moment.</summary>
public sealed class JournalPatienceTests
{
    [Fact]
    public async Task Requests_wait_a_second_and_then_the_oldest_entries_go()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());
        await using var scope = host.Services.CreateAsyncScope();
        var time = new TurnedTime();
        using var journal = new RequestJournal(host.Services.GetRequiredService<JournalStore>(), time, NullLogger<RequestJournal>.Instance);
        var others = await scope.ServiceProvider.GetRequiredService<RenewalDbContext>().BeginWriteAsync();
        await AddAsync(journal, RequestJournal.MaxWaiting);

#pragma warning disable CA2025 // it is awaited below
        var one = AddAsync(journal, count: 1);
#pragma warning restore CA2025
        _ = await time.WhenIn(TimeSpan.FromSeconds(1));
        var hadToWait = !one.IsCompleted;
        time.Turn(TimeSpan.FromSeconds(1));
        await one.WaitAsync(TimeSpan.FromMinutes(1));
        await AddAsync(journal, count: 10).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.True(hadToWait);
        Assert.Equal(RequestJournal.MaxWaiting, journal.Waiting);
        await others.DisposeAsync();
        Assert.True(await journal.FlushAsync(TimeSpan.FromMinutes(1), CancellationToken.None));
        Assert.Equal(0, journal.Waiting);
    }

    [Fact]
    public async Task Readers_wait_a_few_seconds_or_until_they_are_called_off()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());
        await using var scope = host.Services.CreateAsyncScope();
        var time = new TurnedTime();
        using var journal = new RequestJournal(host.Services.GetRequiredService<JournalStore>(), time, NullLogger<RequestJournal>.Instance);
        using var calledOff = new CancellationTokenSource();
        var others = await scope.ServiceProvider.GetRequiredService<RenewalDbContext>().BeginWriteAsync();
        await AddAsync(journal, count: 1);

        var patient = journal.FlushAsync(RequestJournal.Patience, CancellationToken.None);
        var impatient = journal.FlushAsync(RequestJournal.Patience, calledOff.Token);
        await calledOff.CancelAsync();
        time.Turn(RequestJournal.Patience);

        Assert.False(await patient.WaitAsync(TimeSpan.FromMinutes(1)));
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient.WaitAsync(TimeSpan.FromMinutes(1)));
        await others.DisposeAsync();
        Assert.True(await journal.FlushAsync(TimeSpan.FromMinutes(1), CancellationToken.None));
    }

    private static async Task AddAsync(RequestJournal journal, int count)
    {
        for (var entry = 0; entry < count; entry++)
        {
            await journal.AddAsync(new RequestNote { RequestId = Guid.CreateVersion7(), At = DateTimeOffset.UnixEpoch, Method = "GET" });
        }
    }
}
