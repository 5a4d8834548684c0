using System.Globalization;
using SslRenewal.Api.Tests.Activation;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Life;

/// <summary>The notices that a coverage ends.</summary>
public abstract class NoticeTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task A_notice_comes_30_15_7_3_and_1_days_before_the_end_each_once()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario());
        var id = await host.BeginAsync();
        var end = (await host.LifeAsync(id)).ExpiresOn!.Value;

        foreach (var days in new[] { 30, 15, 7, 3, 1 })
        {
            await host.MoveAsync(end.AddDays(-days).AddSeconds(-1));
            var before = (await NoticesAsync(host)).Length;
            await host.MoveAsync(end.AddDays(-days));
            await host.MoveAsync(end.AddDays(-60));
            await host.MoveAsync(end.AddDays(-days).AddSeconds(1));
            Assert.Equal(before + 1, (await NoticesAsync(host)).Length);
        }

        await host.MoveAsync(end.AddDays(100));
        Assert.Equal(
            [(end.AddDays(-30), "in 30 days"), (end.AddDays(-15), "in 15 days"), (end.AddDays(-7), "in 7 days"), (end.AddDays(-3), "in 3 days"), (end.AddDays(-1), "in 1 day")],
            (await NoticesAsync(host)).Select(mail => (mail.WrittenAt, mail.Subject.Split(" expires ")[1])));
    }

    [DatabaseFact]
    public async Task Without_an_address_there_is_none()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario());
        var id = await host.BuyAsync();
        Assert.True((await host.PostAsync("activate", id, "CSR", SigningRequests.Of(Lives.Host), "DNSDCValidation", "true")).IsOk);

        await host.MoveAsync(Lives.Noon.AddYears(2));

        Assert.Equal("ACTIVE", (await host.LifeAsync(id)).Status);
        Assert.Empty(await host.MailsAsync());
    }

    [DatabaseFact]
    public async Task A_notice_about_a_reissue_knows_of_the_renewal_that_moved_to_it_even_in_the_same_jump()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), Lives.Settings("realistic"));
        var id = await host.BeginAsync();
        await host.MoveAsync(Lives.Noon.AddDays(2));
        var end = (await host.LifeAsync(id)).ExpiresOn!.Value;
        await host.MoveAsync(end.AddDays(-32));
        var (renewal, reissue) = (await host.RenewAsync(id), await host.ReissueAsync(id));

        await host.MoveAsync(end.AddDays(-29));

        var notice = Assert.Single(await NoticesAsync(host));
        Assert.Equal((reissue, end.AddDays(-30)), (notice.CertificateId, notice.WrittenAt));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"A renewal has been ordered: certificate {renewal}."), notice.Body, StringComparison.Ordinal);
    }

    private static async Task<WrittenMail[]> NoticesAsync(SslRenewalHost host) =>
        [.. (await host.MailsAsync()).Where(mail => mail.Kind == "expiry")];
}

public sealed class SqliteNoticeTests() : NoticeTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlNoticeTests() : NoticeTests(DatabaseKind.PostgreSql);
