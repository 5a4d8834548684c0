using System.Net;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Mail;

/// <summary>The link in the approver's mail: it shows what it is about, and approves once.</summary>
public abstract class ApprovalTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task The_link_shows_what_would_be_approved_and_changes_nothing()
    {
        await using var host = await AskedAsync();
        var link = (await host.ReadMailAsync()).GetProperty("items")[0].Link();

        var (status, page) = await SendAsync(host, HttpMethod.Get, link);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("<h1>Approve the certificate for example.com?</h1>", page, StringComparison.Ordinal);
        Assert.Contains(">Approve</button>", page, StringComparison.Ordinal);
        Assert.Null(await host.LookAsync(database => database.DomainControls.Select(row => row.ShownAt).SingleAsync()));
    }

    [DatabaseFact]
    public async Task Its_button_approves_by_the_accounts_clock_and_writes_it_down()
    {
        await using var host = await AskedAsync();
        var link = (await host.ReadMailAsync()).GetProperty("items")[0].Link();

        var (status, page) = await SendAsync(host, HttpMethod.Post, link, ("Origin", host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal((HttpStatusCode.OK, true), (status, page.Contains("<h1>Approved: example.com</h1>", StringComparison.Ordinal)));
        Assert.Equal(Inbox.Noon, await host.LookAsync(database => database.DomainControls.Select(row => row.ShownAt).SingleAsync()));
        Assert.Equal(
            (1, Inbox.Noon, CertificateStatus.Purchased, "Control of example.com was shown by the link in the approver's mail."),
            await host.LookAsync(async database => await database.CertificateEvents.SingleAsync() is var entry ? (entry.Entry, entry.At, entry.Status, entry.What) : default));
        Assert.Equal(1, await host.LookAsync(database => database.Certificates.Where(row => row.CertificateId == Inbox.CertificateId).Select(row => row.LastEvent).SingleAsync()));
    }

    [DatabaseFact]
    public async Task A_link_approves_once_however_many_click_at_once()
    {
        await using var host = await AskedAsync();
        var link = (await host.ReadMailAsync()).GetProperty("items")[0].Link();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SendAsync(host, HttpMethod.Post, link)));

        _ = Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status is not HttpStatusCode.OK), answer => Assert.Equal(HttpStatusCode.Gone, answer.Status));
        Assert.Contains("was shown on 21 November 2026, 12:00:00 UTC", (await SendAsync(host, HttpMethod.Get, link)).Page, StringComparison.Ordinal);
        Assert.Equal(1, await host.LookAsync(database => database.CertificateEvents.CountAsync()));
    }

    [DatabaseFact]
    public async Task A_link_is_dead_once_the_certificate_waits_no_more_or_control_is_shown_in_another_way()
    {
        await using var host = await AskedAsync();
        var link = (await host.ReadMailAsync()).GetProperty("items")[0].Link();

        _ = await host.LookAsync(database => database.DomainControls.ExecuteUpdateAsync(set => set.SetProperty(row => row.Method, DomainControlMethod.Cname)));
        var (other, _) = await SendAsync(host, HttpMethod.Post, link);
        _ = await host.LookAsync(database => database.DomainControls.ExecuteUpdateAsync(set => set.SetProperty(row => row.Method, DomainControlMethod.Email)));
        _ = await host.LookAsync(database => database.Certificates.ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, CertificateStatus.Cancelled)));
        var (cancelled, _) = await SendAsync(host, HttpMethod.Post, link);

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (other, cancelled));
        Assert.Equal(HttpStatusCode.Gone, (await SendAsync(host, HttpMethod.Get, link)).Status);
        Assert.Equal(0, await host.LookAsync(database => database.CertificateEvents.CountAsync()));
    }

    [DatabaseFact]
    public async Task A_link_that_never_was_or_whose_account_has_gone_leads_nowhere()
    {
        await using var host = await AskedAsync();
        var link = (await host.ReadMailAsync()).GetProperty("items")[0].Link();

        await host.LoadAsync(Renewals.Scenario());

        foreach (var token in new[] { new Uri(link).AbsolutePath, "/approvals/0", "/approvals/%01", $"/approvals/{new string('f', 32)}", $"/approvals/{new string('x', 5000)}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(host, HttpMethod.Get, token)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(host, HttpMethod.Post, token)).Status);
        }
    }

    [DatabaseFact]
    public async Task A_foreign_page_cannot_press_the_button()
    {
        await using var host = await AskedAsync();
        var link = (await host.ReadMailAsync()).GetProperty("items")[0].Link();

        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(host, HttpMethod.Post, link, ("Origin", "https://elsewhere.example"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(host, HttpMethod.Post, link, ("Sec-Fetch-Site", "cross-site"))).Status);
        Assert.Null(await host.LookAsync(database => database.DomainControls.Select(row => row.ShownAt).SingleAsync()));
    }

    [DatabaseFact]
    public async Task Hostile_names_are_shown_and_not_run()
    {
        const string Script = "<script>alert(1)</script>";
        await using var host = await AskedAsync(host: $"{Script}\r\nBcc: all@example.com", applicant: """{ "adminOrganizationName": "\"><img src=x onerror=alert(1)>\r\n.\r\n\u202Egro.elpmaxe" }""", name: $"{Script}.example.com");
        var mail = (await host.ReadMailAsync()).GetProperty("items")[0];

        using var response = await host.Client.GetAsync(new Uri(mail.Link()));
        var page = await response.Content.ReadAsStringAsync();

        Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;.example.com", page, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; style-src 'self'; script-src 'self'; ", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(("nosniff", "same-origin", "no-store, no-cache"), (response.Headers.GetValues("X-Content-Type-Options").Single(), response.Headers.GetValues("Referrer-Policy").Single(), response.Headers.CacheControl!.ToString()));
        Assert.Contains($"Host name:    {Script}  Bcc: all@example.com\n", mail.GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.Contains("Organization: \"><img src=x onerror=alert(1)>  .   gro.elpmaxe\n", mail.GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', mail.GetProperty("subject").GetString()!);
    }

    private async Task<SslRenewalHost> AskedAsync(string host = "example.com", string? applicant = null, string name = "example.com")
    {
        var service = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        var tenant = await service.TenantAsync();

        await service.AddAsync(Inbox.Certificate(tenant, host: host, applicant: applicant), Inbox.Control(tenant, name));
        await service.AskAsync();
        return service;
    }

    private static async Task<(HttpStatusCode Status, string Page)> SendAsync(SslRenewalHost host, HttpMethod method, string link, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(link, UriKind.RelativeOrAbsolute));

        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var response = await host.Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}

public sealed class SqliteApprovalTests() : ApprovalTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlApprovalTests() : ApprovalTests(DatabaseKind.PostgreSql);
