using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Tests.Mail;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Life;

/// <summary>A clock that jumps: all that fell due happens, in order of its time, once, and as if nobody had jumped.</summary>
public abstract partial class JumpTests(DatabaseKind kind)
{
    private static readonly DateTimeOffset End = Lives.Noon.AddYears(2);

    [DatabaseFact]
    public async Task A_jump_of_two_years_leads_where_many_small_steps_lead()
    {
        await using var jumping = await BeginAsync();
        await using var stepping = await BeginAsync();

        await jumping.MoveAsync(End);

        for (var at = Lives.Noon; at < End; at = at.AddHours(149))
        {
            await stepping.MoveAsync(at);
        }

        await stepping.MoveAsync(End);
        var (jumped, stepped) = (await TellAsync(jumping), await TellAsync(stepping));

        Assert.Equal(stepped, jumped);
        Assert.True(jumped.Length > 50);
    }

    [DatabaseFact]
    public async Task What_a_jump_brings_about_comes_in_order_of_time_and_moving_back_and_forth_adds_nothing()
    {
        await using var host = await BeginAsync();

        await host.MoveAsync(End);
        var once = await TellAsync(host);
        await host.MoveAsync(Lives.Noon);
        _ = await host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.getList");
        await host.MoveAsync(End);
        var written = (await host.MailsAsync()).Select(mail => mail.WrittenAt).ToArray();
        var entered = await host.LookAsync(database => database.Ledger.OrderBy(row => row.Entry).Select(row => row.At).ToArrayAsync());

        Assert.Equal(once, await TellAsync(host));
        Assert.Equal(written.Order(), written);
        Assert.Equal(entered.Skip(1).Order(), entered.Skip(1));
        Assert.True(written.Distinct().Count() > 20);
    }

    [DatabaseFact]
    public async Task The_answer_to_a_move_comes_when_all_has_happened()
    {
        await using var host = await BeginAsync();

        await host.MoveAsync(End);

        Assert.Equal(0, await host.LookAsync(database => database.Certificates.CountAsync(row => row.DueAt != null && row.DueAt <= End)));
        Assert.True(await host.LookAsync(database => database.CertificateEvents.CountAsync(row => row.At > Lives.Noon)) > 20);
    }

    // A renewal and its reissue, purchases that lapse, and leaves that follow each other, of several certificates at a time.
    private async Task<SslRenewalHost> BeginAsync()
    {
        var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(refundUnactivated: true), Lives.Settings("realistic"));

        foreach (var type in new[] { "Standard SSL", "EV SSL", "High Assurance SSL" })
        {
            _ = await host.BuyAsync(type);
            var id = await host.BeginAsync(type);
            var before = (await host.LifeAsync(id)).IssueOn!.Value;
            await host.MoveAsync(before.AddHours(1));
        }

        var first = await host.BeginAsync();
        await host.MoveAsync((await host.LifeAsync(first)).IssueOn!.Value);
        _ = await host.ReissueAsync(first);
        return host;
    }

    // Serial numbers and signed texts are drawn for each database anew.
    private static async Task<string[]> TellAsync(SslRenewalHost host)
    {
        var mails = (await host.MailsAsync()).Select(mail => $"{mail.Id} {mail.WrittenAt:O} {mail.CertificateId} {mail.Kind} {mail.Subject}");
        var events = await host.LookAsync(database => database.CertificateEvents.OrderBy(row => row.CertificateId).ThenBy(row => row.Entry).ToListAsync());
        var ledger = await host.LookAsync(database => database.Ledger.OrderBy(row => row.Entry).ToListAsync());

        return
        [
            .. mails,
            .. events.Select(row => $"{row.CertificateId} {row.Entry} {row.At:O} {row.Status} {Serial().Replace(row.What, "Leaf")}"),
            .. ledger.Select(row => $"{row.Entry} {row.At:O} {row.Amount:F4} {row.Cause} {row.OrderId}"),
        ];
    }

    [GeneratedRegex("Leaf [0-9A-F]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Serial();
}

public sealed class SqliteJumpTests() : JumpTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlJumpTests() : JumpTests(DatabaseKind.PostgreSql);
