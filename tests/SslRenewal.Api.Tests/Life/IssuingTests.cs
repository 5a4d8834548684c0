using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Life;

/// <summary>When certificates are issued, at each pace.</summary>
public abstract class IssuingTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task At_once_is_at_the_next_look()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario());

        var id = await host.BeginAsync();
        var info = await host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.getInfo&CertificateID={id}");

        Assert.Equal(("active", "11/21/2026", "11/21/2027"), (info["Status"], info["IssuedOn"], info["Expires"]));
        Assert.Equal((Lives.Noon, Lives.Noon.AddYears(1)), ((await host.LifeAsync(id)).IssuedOn!.Value, (await host.LifeAsync(id)).ExpiresOn!.Value));
        Assert.Equal((365, 0, 0, 199, 166), (await host.LifeAsync(id)).Coverage is { } made ? (made.TermDays, made.CarriedDays, made.BonusDays, made.CapDays, made.BankedDays) : default);
    }

    // 21 November 2026 is a Saturday: Monday, the 23rd, is the first business day after it.
    [DatabaseTheory]
    [InlineData("Standard SSL", "2026-11-21T12:10:00Z", "2026-11-22T12:00:00Z")]
    [InlineData("High Assurance SSL", "2026-11-25T12:00:00Z", "2026-11-27T12:00:00Z")]
    [InlineData("EV SSL", "2026-11-27T12:00:00Z", "2026-12-01T12:00:00Z")]
    public async Task A_realistic_issuer_takes_the_time_that_was_drawn_whatever_is_started_again(string type, string earliest, string latest)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), Lives.Settings("realistic"));
        var id = await host.BeginAsync(type);
        var at = (await host.LifeAsync(id)).IssueOn!.Value;

        await host.MoveAsync(at.AddMilliseconds(-1));
        await host.RestartAsync();
        var before = await host.LifeAsync(id);
        await host.MoveAsync(at);
        var after = await host.LifeAsync(id);
        await host.LoadAsync(Lives.Scenario());
        var again = await host.LifeAsync(await host.BeginAsync(type));

        Assert.InRange(at, Instants.Parse(earliest)!.Value, Instants.Parse(latest)!.Value);
        Assert.Equal(("PURCHASED", at, "ACTIVE", at), (before.Status, before.IssueOn!.Value, after.Status, after.IssuedOn!.Value));
        Assert.Equal((id, at), (again.CertificateId, again.IssueOn!.Value));
    }

    [DatabaseFact]
    public async Task Another_seed_draws_other_times()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), Lives.Settings("realistic", seed: 1));
        await using var other = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), Lives.Settings("realistic", seed: 2));

        Assert.NotEqual((await host.LifeAsync(await host.BeginAsync())).IssueOn, (await other.LifeAsync(await other.BeginAsync())).IssueOn);
    }

    [DatabaseFact]
    public async Task A_manual_issuer_waits_for_management_however_long()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), Lives.Settings("manual"));
        var id = await host.BeginAsync();

        await host.MoveAsync(Lives.Noon.AddYears(10));
        var before = await host.LifeAsync(id);
        Assert.Equal(System.Net.HttpStatusCode.OK, await host.ManageAsync(id, "approve"));
        var after = await host.LifeAsync(id);

        Assert.Equal(("PURCHASED", null), (before.Status, before.IssueOn));
        Assert.Equal(["issue"], before.WaitsFor);
        Assert.Equal(("ACTIVE", Lives.Noon.AddYears(10)), (after.Status, after.IssuedOn!.Value));
    }

    [DatabaseFact]
    public async Task What_falls_due_while_the_service_is_down_has_happened_when_it_is_up()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(refundUnactivated: true), Lives.Settings("realistic"));
        var (waiting, lapsing) = (await host.BeginAsync(), await host.BuyAsync());
        var at = (await host.LifeAsync(waiting)).IssueOn!.Value;

        await host.MoveUnseenAsync(Lives.Noon.AddDays(400));
        await host.RestartAsync();
        var info = await host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.getList&ListType=Active");

        Assert.Equal([$"{waiting}"], info.Document.Descendants().Where(element => element.Name.LocalName == "SSL").Select(element => element.Attribute("CertificateID")!.Value));
        Assert.Equal((at, "CANCELLED"), ((await host.LifeAsync(waiting)).IssuedOn!.Value, (await host.LifeAsync(lapsing)).Status));
        Assert.Equal(991m, (await host.ReadAccountAsync()).Balance);
    }
}

public sealed class SqliteIssuingTests() : IssuingTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlIssuingTests() : IssuingTests(DatabaseKind.PostgreSql);
