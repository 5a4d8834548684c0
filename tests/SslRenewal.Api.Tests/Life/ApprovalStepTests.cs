using System.Net;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Life;

/// <summary>What a purchased certificate waits for, approved step by step.</summary>
public abstract class ApprovalStepTests(DatabaseKind kind)
{
    [DatabaseTheory]
    [InlineData("Standard SSL", "domainControl")]
    [InlineData("High Assurance SSL", "domainControl organization")]
    [InlineData("EV SSL", "domainControl organization confirmationCall")]
    public async Task Each_level_asks_for_its_own_in_order_and_a_manual_issuer_has_the_last_word(string type, string steps)
    {
        foreach (var pace in new[] { "immediate", "manual" })
        {
            await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), Lives.Settings(pace, mode: "manual"));
            var id = await host.BeginAsync(type);
            string[] expected = [.. steps.Split(' '), .. pace is "manual" ? (string[])["issue"] : []];

            for (var done = 0; done < expected.Length; done++)
            {
                await host.MoveAsync(Lives.Noon.AddDays(done));
                var life = await host.LifeAsync(id);
                Assert.Equal(("PURCHASED", null), (life.Status, life.IssueOn));
                Assert.Equal(expected[done..], life.WaitsFor);
                Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(id, "approve"));
            }

            var issued = await host.LifeAsync(id);
            Assert.Equal(("ACTIVE", Lives.Noon.AddDays(expected.Length - 1)), (issued.Status, issued.IssuedOn!.Value));
            Assert.Equal(expected.Length, issued.History.Count(entry => entry.What.StartsWith("Approved by management", StringComparison.Ordinal)));
            Assert.Equal(HttpStatusCode.Conflict, await host.ManageAsync(id, "approve"));
        }
    }

    [DatabaseFact]
    public async Task Of_approvals_sent_at_once_each_takes_one_step()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), Lives.Settings("manual", mode: "manual"));
        var id = await host.BeginAsync("EV SSL");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => host.ManageAsync(id, "approve")));

        Assert.Equal(4, answers.Count(answer => answer is HttpStatusCode.OK));
        Assert.Equal("ACTIVE", (await host.LifeAsync(id)).Status);
    }

    [DatabaseFact]
    public async Task What_a_reviewer_refuses_keeps_what_was_approved_for_the_next_try()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), Lives.Settings(mode: "manual"));
        var id = await host.BeginAsync("High Assurance SSL");

        Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(id, "approve"));
        Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(id, "refuse"));
        Assert.Equal(HttpStatusCode.Conflict, await host.ManageAsync(id, "approve"));
        Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(id, "reset"));

        Assert.Equal(["organization"], (await host.LifeAsync(id)).WaitsFor);
        Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(id, "approve"));
        Assert.Equal("ACTIVE", (await host.LifeAsync(id)).Status);
    }

    [DatabaseFact]
    public async Task A_realistic_issuer_counts_from_the_last_of_it()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), Lives.Settings("realistic", mode: "manual"));
        var id = await host.BeginAsync();

        await host.MoveAsync(Lives.Noon.AddDays(100));
        Assert.Null((await host.LifeAsync(id)).IssueOn);
        Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(id, "approve"));

        Assert.InRange((await host.LifeAsync(id)).IssueOn!.Value, Lives.Noon.AddDays(100).AddMinutes(10), Lives.Noon.AddDays(101));
        Assert.Equal(HttpStatusCode.Conflict, await host.ManageAsync(id, "approve"));
    }
}

public sealed class SqliteApprovalStepTests() : ApprovalStepTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlApprovalStepTests() : ApprovalStepTests(DatabaseKind.PostgreSql);
