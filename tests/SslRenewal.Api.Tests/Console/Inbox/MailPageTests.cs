using System.Net;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Tests.Mail;

namespace SslRenewal.Api.Tests.Console.Inbox;

/// <summary>The inbox as pages: mails are text, whatever is in them.</summary>
public sealed class MailPageTests : IAsyncLifetime, IDisposable
{
    private SslRenewalHost _host = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());
        _browser = new Browser(_host);
        var tenant = await _host.TenantAsync();
        await _host.AddAsync(Mail.Inbox.Certificate(tenant), Mail.Inbox.Control(tenant));
        await _host.AskAsync();
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task A_mail_is_listed_and_read_with_its_approval_as_the_only_link()
    {
        var list = await _browser.OpenAsync("/mail");
        var mail = await _browser.OpenAsync("/mail/apiexample/1");
        var link = System.Text.RegularExpressions.Regex.Match(mail.Html, "href=\"(/approvals/[0-9a-f]{32})\"").Groups[1].Value;

        Assert.Contains("Approve the certificate for example.com", list.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/mail/apiexample/1\"", list.Html, StringComparison.Ordinal);
        Assert.Contains("Here only", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Host name:    example.com", mail.Html, StringComparison.Ordinal);
        Assert.Contains("Approve the certificate for example.com?", (await _browser.OpenAsync(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_else_looks_like_a_link_or_a_page_is_text()
    {
        var own = _host.Client.BaseAddress!.ToString().TrimEnd('/');
        var body = $"<script>alert(1)</script>\nhttps://evil.example/approvals/{new string('a', 32)}\n{own}/approvals/{new string('a', 31)}\n{own}/approvals/{new string('a', 32)}/x\n{own}/ledger\njavascript:alert(1)\n";
        _ = await _host.LookAsync(database => database.Mail.ExecuteUpdateAsync(set => set.SetProperty(row => row.Body, body).SetProperty(row => row.Subject, "<img src=x>")));

        var mail = await _browser.OpenAsync("/mail/apiexample/1");

        Assert.DoesNotContain("<script>alert", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", mail.Html[mail.Html.IndexOf("<pre", StringComparison.Ordinal)..mail.Html.IndexOf("</pre>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_far_the_delivery_has_come_is_told_and_a_mail_of_nobody_is_not_there()
    {
        _ = await _host.LookAsync(database => database.Mail.ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Attempts, 3).SetProperty(row => row.Failure, "450 busy").SetProperty(row => row.NextAttemptAt, new DateTimeOffset(2026, 11, 21, 12, 7, 0, TimeSpan.Zero))));

        var mail = await _browser.OpenAsync("/mail/apiexample/1");

        Assert.Contains("Waiting next at 21 Nov 2026, 12:07 UTC, real time , 3 attempts 450 busy", mail.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync("/mail/apiexample/2")).Status);
    }
}
