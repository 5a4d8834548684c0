using System.Net;
using SslRenewal.Api.Tests.Activation;
using SslRenewal.Api.Tests.Console.Renewal;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Console.Review;

/// <summary>The review queue, as a reviewer works through it.</summary>
public abstract class ReviewPageTests(DatabaseKind kind)
{
    private const int Held = 501904;

    [DatabaseFact]
    public async Task A_reviewer_approves_step_after_step_until_it_is_issued()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        var id = await host.RenewAtDeskAsync(Held);
        var approve = $"/review/apiexample/{id}/approve";

        var waiting = await browser.OpenAsync("/review");
        _ = await host.UploadAsync(id, LetterStepTests.Scan);
        var page = await browser.OpenAsync("/review");

        Assert.False(waiting.HasForm(approve));
        Assert.Contains("The confirmation letter is not uploaded yet", waiting.Text, StringComparison.Ordinal);
        Assert.Contains($"/certificates/apiexample/{id}/letter/scan", page.Html, StringComparison.Ordinal);

        foreach (var button in new[] { "Approve the letter", "Approve domain control", "Approve the organization" })
        {
            Assert.Contains(button, page.Text, StringComparison.Ordinal);
            page = await browser.SubmitAsync(page, approve);
            Assert.Contains($"Certificate {id}: approved.", page.Text, StringComparison.Ordinal);
        }

        Assert.Contains("Nothing waits for a review", page.Text, StringComparison.Ordinal);
        Assert.Equal("ACTIVE", (await host.LifeAsync(id)).Status);
    }

    [DatabaseFact]
    public async Task A_button_that_is_pressed_twice_approves_one_step()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        var id = await host.RenewAtDeskAsync(Held);
        var approve = $"/review/apiexample/{id}/approve";
        _ = await host.UploadAsync(id, LetterStepTests.Scan);
        var page = await browser.OpenAsync("/review");

        var answers = await Task.WhenAll(browser.PostAsync(page, approve), browser.PostAsync(page, approve));

        Assert.Equal([HttpStatusCode.SeeOther, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        Assert.Equal(["domainControl", "organization"], (await host.LifeAsync(id)).WaitsFor);
    }

    [DatabaseFact]
    public async Task A_letter_that_was_replaced_meanwhile_is_neither_accepted_nor_refused_unseen()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        var id = await host.RenewAtDeskAsync(Held);
        _ = await host.UploadAsync(id, LetterStepTests.Scan);
        var page = await browser.OpenAsync("/review");

        _ = await host.UploadAsync(id, [.. LetterStepTests.Scan, .. "\n"u8]);
        var approved = await browser.PostAsync(page, $"/review/apiexample/{id}/approve");
        var refused = await browser.PostAsync(page, $"/review/apiexample/{id}/refuse", [("reason", "The seal is missing.")]);
        var before = (await host.LifeAsync(id)).WaitsFor;
        var again = await browser.PostAsync(approved, $"/review/apiexample/{id}/approve");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (approved.Status, refused.Status));
        Assert.Contains($"The letter of certificate {id} was replaced meanwhile", approved.Text, StringComparison.Ordinal);
        Assert.Equal(["confirmationLetter", "domainControl", "organization"], before);
        Assert.Equal((HttpStatusCode.SeeOther, 2), (again.Status, (await host.LifeAsync(id)).WaitsFor.Count));
    }

    [DatabaseFact]
    public async Task A_refusal_needs_a_reason_which_is_kept_as_text()
    {
        const string Reason = "The <b>seal</b> is missing.";
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        var id = await host.RenewAtDeskAsync(Held);
        var refuse = $"/review/apiexample/{id}/refuse";
        var page = await browser.OpenAsync("/review");

        var silent = await browser.PostAsync(page, refuse, [("reason", " ")]);
        var endless = await browser.PostAsync(page, refuse, [("reason", "<b>" + new string('x', 500))]);
        var refused = await browser.SubmitAsync(page, refuse, [("reason", Reason)]);
        var late = await browser.PostAsync(page, refuse, [("reason", Reason)]);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Conflict), (silent.Status, endless.Status, late.Status));
        Assert.DoesNotContain("<b>", endless.Html, StringComparison.Ordinal);
        Assert.Contains("Say why, in at most 500 characters.", silent.Text, StringComparison.Ordinal);
        Assert.Contains($"Certificate {id}: refused.", refused.Text, StringComparison.Ordinal);
        Assert.Equal(("PURCHASEERROR", Reason), ((await host.LifeAsync(id)).Status, (await host.ReadAsync(id)).Certificate.RefusalReason));
    }

    [DatabaseFact]
    public async Task Everybody_s_are_shown_the_oldest_first_a_part_at_a_time()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(string.Join(',', Enumerable.Range(0, 45).Select(at => DeskPurchaseTests.Certificate(id: 1000 + at, host: $"host{at}.example.com")))), Lives.Settings(mode: "manual"));
        using var browser = new Browser(host);
        var prepared = await host.PrepareAsync([.. Enumerable.Range(1000, 45)]);
        _ = await host.PayAsync(prepared.BasketId!.Value);
        var seen = new List<string>();

        for (var address = (string?)"/review"; address is not null;)
        {
            var page = await browser.OpenAsync(address);
            seen.AddRange(System.Text.RegularExpressions.Regex.Matches(page.Html, "/review/apiexample/[0-9]+/approve", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Value));
            address = System.Text.RegularExpressions.Regex.Match(page.Html, "rel=\"next\" href=\"(?<next>[^\"]*)\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } next ? WebUtility.HtmlDecode(next.Groups["next"].Value) : null;
        }

        Assert.Equal(Enumerable.Range(1045, 45).Select(id => $"/review/apiexample/{id}/approve"), seen);
        Assert.Contains("Nothing more waits", (await browser.OpenAsync("/review?after=4102444799000-1-1")).Text, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_form_without_its_token_changes_nothing_and_a_certificate_that_is_not_there_is_404()
    {
        await using var host = await StartAsync();
        using var browser = new Browser(host);
        var id = await host.RenewAtDeskAsync(Held);
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("reason", "x"), KeyValuePair.Create("step", "ConfirmationLetter")]);
        using var same = new FormUrlEncodedContent([KeyValuePair.Create("reason", "x"), KeyValuePair.Create("step", "ConfirmationLetter")]);
        var page = await browser.OpenAsync("/review");
        using var elsewhere = new FormUrlEncodedContent(page.FieldsOf($"/review/apiexample/{id}/refuse").Append(KeyValuePair.Create("reason", "x")));

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync($"/review/apiexample/{id}/refuse", body)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync($"/review/apiexample/{id}/approve", same)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.SendAsync("/review/apiexample/7/refuse", elsewhere)).Status);
    }

    private Task<SslRenewalHost> StartAsync() => SslRenewalHost.StartAsync(kind, Lives.Scenario(DeskPurchaseTests.Certificate(type: "High Assurance SSL")), Lives.Settings(mode: "manual"));
}

public sealed class SqliteReviewPageTests() : ReviewPageTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlReviewPageTests() : ReviewPageTests(DatabaseKind.PostgreSql);
