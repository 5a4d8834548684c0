using Microsoft.EntityFrameworkCore;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Life;

/// <summary>What no rule foresees in one certificate holds up nothing else.</summary>
public abstract class DefectTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task A_certificate_for_which_nothing_can_be_done_is_set_aside_and_the_others_go_on()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), Lives.Settings());
        var (broken, sound) = (await host.BuyAsync(), await host.BuyAsync());
        await BreakAsync(host, broken);
        await host.ActivateAsync(broken);
        await host.ActivateAsync(sound);

        var (brokenLife, soundLife) = (await host.LifeAsync(broken), await host.LifeAsync(sound));

        Assert.Equal(("PURCHASED", "ACTIVE"), (brokenLife.Status, soundLife.Status));
        Assert.Equal("What fell due could not be done; nothing more happens to it by itself.", brokenLife.History[^1].What);
        Assert.True((await host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.getList")).IsOk);
    }

    // A leaf of its number is there already, as no way through the service could bring about.
    private static async Task BreakAsync(SslRenewalHost host, int certificateId)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>();
        var tenant = await database.Tenants.Select(row => row.Tenant).FirstAsync();

        _ = database.Add(new Persistence.Certificates.LeafRow { Tenant = tenant, CertificateId = certificateId, Number = 2, Serial = "00", NotBefore = Lives.Noon, NotAfter = Lives.Noon, Pem = "" });
        _ = await database.SaveChangesAsync();
    }
}

public sealed class SqliteDefectTests() : DefectTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlDefectTests() : DefectTests(DatabaseKind.PostgreSql);
