using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Tests.Mail;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Life;

/// <summary>What happens by itself as real time passes.</summary>
public abstract class WatchTests(DatabaseKind kind)
{
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Keeping = TimeSpan.FromSeconds(5);

    [DatabaseFact]
    public async Task Every_60_seconds_the_files_and_records_are_looked_for_again()
    {
        await using var peers = new ControlPeers();
        var time = new TurnedTime();
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), peers.Settings(), services => services.AddSingleton<TimeProvider>(time));
        var (early, late) = (await peers.BeginAsync(host, "Standard SSL", "DNSDCValidation", "true"), await peers.BeginAsync(host, "Standard SSL", "HTTPDCValidation", "true"));
        await time.WhenEvery(Watch);
        await peers.Asked;

        time.Turn(Watch / 2);
        peers.Records[Lives.Host] = true;
        time.Turn(Watch / 2);
        _ = await host.AwaitAsync(early, life => life.Status == "ACTIVE");
        peers.Addresses[Lives.Host] = "127.0.0.1";
        time.Turn(Watch);

        Assert.Equal("ACTIVE", (await host.AwaitAsync(late, life => life.Status == "ACTIVE")).Status);
    }

    [DatabaseFact]
    public async Task Without_anybody_looking_certificates_are_issued_as_the_systems_time_passes()
    {
        var time = new TurnedTime();
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), Lives.Settings("realistic"), services => services.AddSingleton<TimeProvider>(time));
        using var released = await host.Client.PutAsJsonAsync(new Uri("/manage/clock", UriKind.Relative), new { system = true });
        var id = await host.BeginAsync();
        await time.WhenEvery(Keeping);

        time.Turn(TimeSpan.FromHours(25));
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        CertificateStatus status;

        do
        {
            status = await host.LookAsync(database => database.Certificates.Where(row => row.CertificateId == id).Select(row => row.Status).SingleAsync());
        }
        while (status is not CertificateStatus.Active && !patience.IsCancellationRequested);

        Assert.Equal(CertificateStatus.Active, status);
    }
}

public sealed class SqliteWatchTests() : WatchTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlWatchTests() : WatchTests(DatabaseKind.PostgreSql);
