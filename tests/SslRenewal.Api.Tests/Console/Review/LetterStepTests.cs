using System.Net;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Console.Review;
using SslRenewal.Api.Tests.Activation;
using SslRenewal.Api.Tests.Console.Renewal;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Api.Tests.Mail;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Console.Review;

/// <summary>The confirmation letter of what is ordered at the desk: uploaded, reviewed, refused, sent anew.</summary>
public abstract class LetterStepTests(DatabaseKind kind)
{
    private const int Held = 501904;

    // The signature of a PDF and its end; between them, what makes it large enough.
    internal static byte[] Scan { get; } = [.. "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n"u8, .. new byte[1024], .. "\n%%EOF\n"u8];

    [DatabaseTheory]
    [InlineData("High Assurance SSL", "confirmationLetter domainControl organization")]
    [InlineData("EV SSL", "confirmationLetter domainControl organization confirmationCall")]
    public async Task The_letter_is_asked_for_first_and_each_step_is_approved_in_order(string type, string steps)
    {
        await using var host = await StartAsync(type, mode: "manual");
        var id = await host.RenewAtDeskAsync(Held);

        Assert.Equal(steps.Split(' '), (await host.LifeAsync(id)).WaitsFor);
        Assert.Equal(HttpStatusCode.Conflict, await host.ManageAsync(id, "approve"));
        Assert.Equal(LetterUpload.Accepted, await host.UploadAsync(id, Scan));
        Assert.Equal(LetterUpload.Accepted, await host.UploadAsync(id, Scan));

        for (var left = steps.Split(' ').Length; left > 0; left--)
        {
            Assert.Equal(left, (await host.LifeAsync(id)).WaitsFor.Count);
            Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(id, "approve"));
        }

        var life = await host.LifeAsync(id);
        Assert.Equal("ACTIVE", life.Status);
        Assert.Equal(["The confirmation letter was uploaded.", "The confirmation letter was replaced.", "Approved by management: ConfirmationLetter."], life.History.Select(entry => entry.What).Where(what => what.Contains("etter", StringComparison.Ordinal)));
        Assert.Equal(LetterUpload.NotAskedFor, await host.UploadAsync(id, Scan));
    }

    [DatabaseFact]
    public async Task Nothing_is_taken_as_given_before_the_letter_is_there_and_then_everything_is()
    {
        await using var host = await StartAsync("EV SSL", mode: "auto");
        var id = await host.RenewAtDeskAsync(Held);

        var before = await host.LifeAsync(id);
        Assert.Equal(LetterUpload.Accepted, await host.UploadAsync(id, Scan));

        Assert.Equal(["confirmationLetter", "domainControl", "organization", "confirmationCall"], before.WaitsFor);
        Assert.Equal(("PURCHASED", null, "ACTIVE"), (before.Status, before.IssueOn, (await host.LifeAsync(id)).Status));
    }

    [DatabaseFact]
    public async Task What_is_refused_at_its_letter_asks_for_a_new_one_when_it_is_reset_and_what_is_refused_later_does_not()
    {
        await using var host = await StartAsync("High Assurance SSL", mode: "manual");
        var id = await host.RenewAtDeskAsync(Held);
        _ = await host.UploadAsync(id, Scan);

        Assert.Equal(HttpStatusCode.OK, await RefuseAsync(host, id, "The seal is missing."));
        var refused = (await host.ReadAsync(id)).Certificate;
        Assert.Equal(LetterUpload.NotAskedFor, await host.UploadAsync(id, Scan));
        Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(id, "reset"));
        var reset = (await host.ReadAsync(id)).Certificate;
        Assert.Equal(HttpStatusCode.Conflict, await host.ManageAsync(id, "approve"));
        _ = await host.UploadAsync(id, Scan);
        Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(id, "approve"));
        Assert.Equal(HttpStatusCode.OK, await RefuseAsync(host, id, reason: null));
        Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(id, "reset"));

        Assert.Equal(("The seal is missing.", null, null), (refused.RefusalReason, reset.RefusalReason, reset.LetterUploadedAt));
        Assert.NotNull((await host.ReadAsync(id)).Certificate.LetterApprovedAt);
        Assert.Equal(["domainControl", "organization"], (await host.LifeAsync(id)).WaitsFor);
        Assert.Contains((await host.LifeAsync(id)).History, entry => entry.What is "Refused by a reviewer: The seal is missing.");
    }

    [DatabaseFact]
    public async Task A_scan_is_judged_by_its_size_and_content()
    {
        await using var host = await StartAsync("High Assurance SSL", mode: "manual");
        var id = await host.RenewAtDeskAsync(Held);

        var outcomes = new[] { await host.UploadAsync(id, new byte[1023]), await host.UploadAsync(id, new byte[1_468_007]), await host.UploadAsync(id, new byte[2000]), await host.UploadAsync(Held, Scan) };

        Assert.Equal([LetterUpload.TooSmall, LetterUpload.TooLarge, LetterUpload.UnknownType, LetterUpload.NotAskedFor], outcomes);
        Assert.Equal(0, await host.LookAsync(database => database.ConfirmationLetters.CountAsync()));
    }

    [DatabaseFact]
    public async Task A_reason_has_500_characters_at_most_and_is_no_blank()
    {
        await using var host = await StartAsync("High Assurance SSL", mode: "manual");
        var id = await host.RenewAtDeskAsync(Held);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (await RefuseAsync(host, id, new string('x', 501)), await RefuseAsync(host, id, " ")));
        Assert.Equal(HttpStatusCode.OK, await RefuseAsync(host, id, new string('x', 500)));
    }

    [DatabaseFact]
    public async Task What_the_XML_API_orders_asks_for_no_letter()
    {
        await using var host = await StartAsync("High Assurance SSL", mode: "manual");

        var id = await host.BeginAsync("High Assurance SSL");

        Assert.Equal(["domainControl", "organization"], (await host.LifeAsync(id)).WaitsFor);
    }

    private static async Task<HttpStatusCode> RefuseAsync(SslRenewalHost host, int id, string? reason)
    {
        using var response = await host.Client.PostAsync(new Uri($"/manage/certificates/{id}/refuse", UriKind.Relative), reason is null ? null : JsonContent.Create(new { reason }));
        return response.StatusCode;
    }

    private Task<SslRenewalHost> StartAsync(string type, string mode) =>
        SslRenewalHost.StartAsync(kind, Lives.Scenario(DeskPurchaseTests.Certificate(type: type)), Lives.Settings(mode: mode));
}

public sealed class SqliteLetterStepTests() : LetterStepTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlLetterStepTests() : LetterStepTests(DatabaseKind.PostgreSql);
