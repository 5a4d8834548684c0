using System.Net;
using SslRenewal.Api.Outgoing;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Api.Tests.Webhooks;
using SslRenewal.Api.Webhooks;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Webhooks;

namespace SslRenewal.Api.Tests.Console.WebhookLog;

/// <summary>The log of what was told by webhook.</summary>
public abstract class WebhookPageTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task A_message_is_shown_with_what_became_of_it_and_can_be_sent_again()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Status = HttpStatusCode.Gone;
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), receiver.Settings, services => services.Remove(services.Single(service => service.ImplementationType == typeof(SendingService<WebhookRow>))));
        using var browser = new Browser(host);
        var id = await host.BeginAsync();
        _ = await host.LifeAsync(id);
        var waiting = await browser.OpenAsync("/webhooks");
        await SendAsync(host);

        var failed = await browser.OpenAsync("/webhooks");
        var message = Assert.Single(receiver.Received);
        receiver.Status = HttpStatusCode.OK;
        var again = await browser.SubmitAsync(failed, $"/webhooks/{message.Id}/send");
        await SendAsync(host);
        var delivered = await browser.OpenAsync("/webhooks");

        Assert.Contains("Waiting", waiting.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Send again", waiting.Text, StringComparison.Ordinal);
        Assert.Contains($"Issued 21 Nov 2026 today {id} Given up 1 410 It answered 410: it takes no more of these.", failed.Text, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"certificate.issued\"", failed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("to=desk", failed.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Receiver.Secret, failed.Html, StringComparison.Ordinal);
        Assert.Contains("Waiting", again.Text, StringComparison.Ordinal);
        Assert.Contains($"{id} Delivered 1 200", delivered.Text, StringComparison.Ordinal);
        Assert.Equal([message.Id, message.Id], receiver.Received.Select(each => each.Id));
    }

    [DatabaseFact]
    public async Task Pages_of_messages_go_on_by_their_places()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(certificates: 60, expiresInDays: 31), receiver.Settings);
        using var browser = new Browser(host);
        await host.MoveAsync(Lives.Noon.AddDays(1));

        var first = await browser.OpenAsync("/webhooks");
        var next = System.Text.RegularExpressions.Regex.Match(first.Html, "href=\"(/webhooks\\?after=[0-9a-f-]+)\"").Groups[1].Value;
        var second = await browser.OpenAsync(next);

        Assert.Equal((50, 10), (first.Html.Split("Expires soon").Length - 1, second.Html.Split("Expires soon").Length - 1));
        Assert.Contains("/webhooks?before=", second.Html, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Where_nobody_is_told_the_page_says_how_to_be()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario());
        using var browser = new Browser(host);

        var page = await browser.OpenAsync("/webhooks");

        Assert.Contains("Nobody is told by webhook: no address is set.", page.Text, StringComparison.Ordinal);
        Assert.Contains("--Webhooks:Url", page.Text, StringComparison.Ordinal);
    }

    private static Task<int> SendAsync(SslRenewalHost host) => host.Services.GetRequiredService<WebhookSender>().SendDueAsync(CancellationToken.None);
}

public sealed class SqliteWebhookPageTests() : WebhookPageTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlWebhookPageTests() : WebhookPageTests(DatabaseKind.PostgreSql);
