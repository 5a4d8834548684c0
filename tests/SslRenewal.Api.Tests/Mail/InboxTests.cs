using System.Net;
using SslRenewal.Domain.Mail;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Mail;

namespace SslRenewal.Api.Tests.Mail;

/// <summary>The inbox: every mail that was written, by whom it is about and how far it has come.</summary>
public abstract class InboxTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task A_mail_is_read_with_all_that_is_known_of_it()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        await host.AddAsync(Mail(await host.TenantAsync(), 1));

        var list = await host.Client.GetStringAsync(new Uri("/manage/mail", UriKind.Relative));
        var one = await host.Client.GetStringAsync(new Uri("/manage/mail/1", UriKind.Relative));

        Assert.Equal(
            """{"id":1,"userName":"apiexample","certificateId":7,"kind":"approver","to":"Admin@example.com","subject":"Subject 1","body":"Body\n","writtenAt":"2026-11-21T12:00:00Z","delivery":{"state":"inbox","attempts":0,"nextAttemptAt":null,"deliveredAt":null,"failure":null}}""",
            one);
        Assert.Equal($$"""{"items":[{{one}}],"total":1,"page":1,"pageSize":100}""", list);
    }

    [DatabaseFact]
    public async Task Every_filter_leaves_out_what_is_not_meant()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        var tenant = await host.TenantAsync();
        await host.AddAsync(Mail(tenant, 1), Mail(tenant, 2, MailKind.Expiry), Mail(tenant, 3, certificateId: 8, to: "other@example.com"), Mail(tenant, 4, writtenAt: Inbox.Noon.AddDays(-1)));

        Assert.Equal("3 2 1 4", await ListAsync(host, ""));
        Assert.Equal("4 3 2 1", await ListAsync(host, "userName=ApiExample"));
        Assert.Equal("2", await ListAsync(host, "kind=expiry"));
        Assert.Equal("3", await ListAsync(host, "certificateId=8"));
        Assert.Equal("2 1 4", await ListAsync(host, "to=ADMIN@example.com"));
        Assert.Equal("1", await ListAsync(host, "userName=apiexample&certificateId=7&to=admin%40example.com&page=3&pageSize=1"));
        Assert.Equal("", await ListAsync(host, "to=%00"));
    }

    [DatabaseTheory]
    [InlineData("/manage/mail?kind=letter", HttpStatusCode.BadRequest)]
    [InlineData("/manage/mail?pageSize=1001", HttpStatusCode.BadRequest)]
    [InlineData("/manage/mail?userName=nobody", HttpStatusCode.NotFound)]
    [InlineData("/manage/mail/2", HttpStatusCode.NotFound)]
    [InlineData("/manage/mail/1?userName=nobody", HttpStatusCode.NotFound)]
    public async Task What_is_not_there_or_cannot_be_meant_is_refused(string path, HttpStatusCode expected)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        await host.AddAsync(Mail(await host.TenantAsync(), 1));

        using var response = await host.Client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal((expected, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [DatabaseFact]
    public async Task A_number_of_several_accounts_needs_a_user()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, """{ "version": 1, "accounts": [ { "userName": "apiexample", "apiKey": "1" }, { "userName": "two", "apiKey": "2" } ] }""");
        var tenant = await host.TenantAsync();
        await host.AddAsync(Mail(tenant, 1), Mail(tenant + 1, 1, user: "TWO"));

        using var unclear = await host.Client.GetAsync(new Uri("/manage/mail/1", UriKind.Relative));
        var mine = await host.Client.GetStringAsync(new Uri("/manage/mail/1?userName=Two", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Conflict, unclear.StatusCode);
        Assert.Contains("\"userName\":\"two\"", mine, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task How_far_a_mail_has_come_is_told()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        var tenant = await host.TenantAsync();
        var (waiting, delivered, failed) = (Mail(tenant, 1), Mail(tenant, 2), Mail(tenant, 3));
        (waiting.NextAttemptAt, waiting.Attempts, waiting.Failure) = (Inbox.Noon, 1, "Busy.");
        (delivered.DeliveredAt, delivered.Attempts) = (Inbox.Noon, 1);
        (failed.Attempts, failed.Failure) = (11, "Gone.");
        await host.AddAsync(waiting, delivered, failed);

        var states = (await host.ReadMailAsync("userName=apiexample")).GetProperty("items").EnumerateArray().Select(mail => mail.GetProperty("delivery").ToString());

        Assert.Equal(
            [
                """{"state":"failed","attempts":11,"nextAttemptAt":null,"deliveredAt":null,"failure":"Gone."}""",
                """{"state":"delivered","attempts":1,"nextAttemptAt":null,"deliveredAt":"2026-11-21T12:00:00Z","failure":null}""",
                """{"state":"waiting","attempts":1,"nextAttemptAt":"2026-11-21T12:00:00Z","deliveredAt":null,"failure":"Busy."}""",
            ], states);
    }

    private static async Task<string> ListAsync(SslRenewalHost host, string query) =>
        string.Join(' ', (await host.ReadMailAsync(query)).GetProperty("items").EnumerateArray().Select(mail => mail.GetProperty("id").GetInt32()));

    private static MailRow Mail(int tenant, int id, MailKind about = MailKind.Approver, int certificateId = Inbox.CertificateId, string to = "Admin@example.com", DateTimeOffset? writtenAt = null, string user = "APIEXAMPLE") => new()
    {
        Tenant = tenant,
        MailId = id,
        UserKey = user,
        CertificateId = certificateId,
        Kind = about,
        Recipient = to,
        Subject = FormattableString.Invariant($"Subject {id}"),
        Body = "Body\n",
        WrittenAt = writtenAt ?? Inbox.Noon,
    };
}

public sealed class SqliteInboxTests() : InboxTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlInboxTests() : InboxTests(DatabaseKind.PostgreSql);
