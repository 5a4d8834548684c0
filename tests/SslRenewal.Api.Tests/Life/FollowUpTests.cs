using System.Security.Cryptography.X509Certificates;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Life;

/// <summary>The leaves that follow the first one, to the end of the coverage.</summary>
public abstract class FollowUpTests(DatabaseKind kind)
{
    [DatabaseTheory]
    [InlineData("2026-11-21T12:00:00Z", 2)]
    [InlineData("2028-12-01T00:00:00Z", 1)]
    [InlineData("2029-04-01T06:30:15Z", 2)]
    public async Task Leaves_follow_each_other_to_the_end_of_the_coverage_within_the_cap_of_their_days(string start, int years)
    {
        var from = Instants.Parse(start)!.Value;
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(clock: from));
        var id = await host.BeginAsync(years: years);

        await host.MoveAsync(from.AddYears(years + 1));
        var leaves = (await host.LifeAsync(id)).Leaves;
        var pems = (await host.LeavesAsync(id)).Select(pem => X509Certificate2.CreateFromPem(pem)).ToArray();

        Assert.Equal(Expected(from, from.AddYears(years)), leaves.Reverse().Select(leaf => (leaf.NotBefore, leaf.NotAfter)));
        Assert.Equal(leaves.Reverse().Select(leaf => (leaf.NotBefore.UtcDateTime, leaf.NotAfter.UtcDateTime)), pems.Select(leaf => (leaf.NotBefore.ToUniversalTime(), leaf.NotAfter.ToUniversalTime())));
        Assert.Single(pems.Select(leaf => Convert.ToHexString(leaf.GetPublicKey())).Distinct());
        Assert.Equal(leaves.Count, (await host.MailsAsync()).Count(mail => mail.Kind == "fulfillment"));
        Assert.Equal(leaves.Reverse().Select(leaf => leaf.NotBefore), (await host.LifeAsync(id)).History.Where(entry => entry.What.StartsWith("Leaf", StringComparison.Ordinal)).Select(entry => entry.On));
    }

    [DatabaseFact]
    public async Task The_next_leaf_comes_at_its_instant_and_not_before()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario());
        var id = await host.BeginAsync();
        var first = Assert.Single((await host.LifeAsync(id)).Leaves);

        // 199 days, of which a third is left.
        var at = Lives.Noon.AddSeconds(199 * 86_400 * 2 / 3);
        await host.MoveAsync(at.AddSeconds(-1));
        Assert.Single((await host.LifeAsync(id)).Leaves);
        await host.MoveAsync(at);
        var second = (await host.LifeAsync(id)).Leaves[0];
        await host.MoveAsync(Lives.Noon);
        await host.MoveAsync(at.AddSeconds(1));

        Assert.Equal(2, (await host.LifeAsync(id)).Leaves.Count);
        Assert.Equal((Lives.Noon, at), (first.NotBefore, second.NotBefore));
        Assert.NotEqual(first.Serial, second.Serial);
        Assert.Equal("ACTIVE", (await host.LifeAsync(id)).Status);
    }

    [DatabaseFact]
    public async Task A_certificate_that_was_revoked_or_replaced_gets_no_more()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario());
        var (revoked, replaced) = (await host.BeginAsync(), await host.BeginAsync());
        var reissue = await host.ReissueAsync(replaced);

        Assert.True((await host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.revokecertificate&CertificateID={revoked}&CertificateType=Standard%20SSL")).IsOk);
        await host.MoveAsync(Lives.Noon.AddYears(2));

        Assert.Equal((1, 1), ((await host.LifeAsync(revoked)).Leaves.Count, (await host.LifeAsync(replaced)).Leaves.Count));
        Assert.Equal((Lives.Noon.AddYears(1), true), ((await host.LifeAsync(reissue)).ExpiresOn!.Value, (await host.LifeAsync(reissue)).Leaves.Count > 1));
    }

    // Written down anew, in days as the forum's ballots count them.
    private static List<(DateTimeOffset From, DateTimeOffset Until)> Expected(DateTimeOffset from, DateTimeOffset end)
    {
        List<(DateTimeOffset, DateTimeOffset)> leaves = [];

        for (var at = from; ;)
        {
            var days = at < new DateTimeOffset(2027, 3, 15, 0, 0, 0, TimeSpan.Zero) ? 199 : at < new DateTimeOffset(2029, 3, 15, 0, 0, 0, TimeSpan.Zero) ? 99 : 46;
            var until = at.AddDays(days) < end ? at.AddDays(days) : end;
            leaves.Add((at, until.AddSeconds(-1)));

            if (until == end)
            {
                return leaves;
            }

            var third = TimeSpan.FromTicks((until - at).Ticks / 3);
            at = DateTimeOffset.FromUnixTimeSeconds((until - (third > TimeSpan.FromDays(1) ? third : TimeSpan.FromDays(1))).ToUnixTimeSeconds());
        }
    }
}

public sealed class SqliteFollowUpTests() : FollowUpTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlFollowUpTests() : FollowUpTests(DatabaseKind.PostgreSql);
