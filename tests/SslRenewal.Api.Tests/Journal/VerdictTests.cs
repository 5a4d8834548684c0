using System.Text.Json;
using SslRenewal.Api.Tests.Published.Rows;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Tests.Journal;

/// <summary>Every rule has its verdict: those before the one that broke held, and those after it were not reached.</summary>
public sealed class VerdictTests : IAsyncLifetime
{
    private static readonly string[] FirstStage = [.. GlobalErrors.InOrder.Select(refusal => refusal.Rule)];

    private SslRenewalHost _host = null!;

    public async Task InitializeAsync() => _host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Where_the_answer_is_OK_all_held()
    {
        var entry = await SendAsync(Renewals.Of(501904));

        Assert.Equal([.. FirstStage, .. Own("namecheap.ssl.renew")], entry.Rules("held"));
        Assert.Equal([], [.. entry.Rules("broke"), .. entry.Rules("notReached")]);
        Assert.Equal("The certificate is active", entry.GetProperty("rules").EnumerateArray().Single(rule => rule.Text("name") == "certificate.not-active").Text("sentence"));
    }

    [Fact]
    public async Task What_the_first_stage_refuses_reaches_no_command()
    {
        var entry = await SendAsync(Renewals.Of(501904).Replace("ClientIp=1.2.3.4", "ClientIp=here", StringComparison.Ordinal));

        Assert.Equal(FirstStage[..7], entry.Rules("held"));
        Assert.Equal(["clientip.invalid"], entry.Rules("broke"));
        Assert.Equal(FirstStage[8..], entry.Rules("notReached"));
        Assert.Equal((null, null, null), (entry.Text("userName"), entry.Text("command"), entry.Text("clock")));
        Assert.Equal("Parameter ClientIP is invalid", entry.GetProperty("error").Text("message"));
    }

    [Fact]
    public async Task An_answer_that_is_given_again_reaches_no_rule_of_the_command()
    {
        _ = await _host.SendAsync(Renewals.Of(501904), "key-1");
        _ = await _host.SendAsync(Renewals.Of(501904), "key-1");

        var entry = (await _host.ReadJournalAsync())[0];

        Assert.Equal(("True", "True"), (entry.Text("repeated"), entry.Text("ok")));
        Assert.Equal(FirstStage, entry.Rules("held"));
        Assert.Equal(Own("namecheap.ssl.renew"), entry.Rules("notReached"));
    }

    [Theory]
    [InlineData("years.missing", "CertificateID=501904&SSLType=Standard+SSL")]
    [InlineData("certificateid.invalid", "CertificateID=0&Years=1&SSLType=Standard+SSL")]
    [InlineData("certificate.unknown", "CertificateID=17&Years=1&SSLType=Standard+SSL")]
    [InlineData("order.funds", "CertificateID=501904&Years=1&SSLType=Standard+SSL")]
    public async Task A_rule_that_broke_stands_between_those_that_held_and_those_that_were_not_reached(string rule, string query)
    {
        await _host.LoadAsync(Renewals.Scenario(balance: 1));

        var entry = await SendAsync($"{Renewals.Command}&{query}");

        var own = Own("namecheap.ssl.renew");
        var broken = Array.LastIndexOf(own, rule);
        Assert.Equal([.. FirstStage, .. own[..broken]], entry.Rules("held"));
        Assert.Equal([rule], entry.Rules("broke"));
        Assert.Equal(own[(broken + 1)..], entry.Rules("notReached"));
    }

    [Fact]
    public async Task Of_two_rules_with_one_name_the_one_that_broke_is_told()
    {
        var entry = await SendAsync($"{Renewals.Command}&CertificateID=1&CertificateID=2");

        Assert.Equal("CertificateID is not given twice with values that differ", entry.GetProperty("rules").EnumerateArray().Single(rule => rule.Text("verdict") == "broke").Text("sentence"));
    }

    [Fact]
    public async Task A_fault_that_answers_in_a_commands_place_comes_before_its_rules()
    {
        using var made = await _host.Client.PostAsJsonAsync(new Uri("/manage/faults", UriKind.Relative), new { kind = "error", number = 17, message = "No." });

        var entry = await SendAsync(Renewals.Of(501904));

        Assert.Equal(FirstStage, entry.Rules("held"));
        Assert.Equal(Own("namecheap.ssl.renew"), entry.Rules("notReached"));
        Assert.Equal(("fault.error", "1", "No."), (entry.Text("rule"), entry.Text("fault"), entry.GetProperty("error").Text("message")));
    }

    [Theory]
    [InlineData("""{ "kind": "dropConnection" }""", "0", "False", "notReached")]
    [InlineData("""{ "kind": "loseAnswer" }""", "200", "True", "held")]
    [InlineData("""{ "kind": "loseAnswer", "at": "connection" }""", "0", "False", "held")]
    [InlineData("""{ "kind": "httpStatus", "status": 200, "body": "busy" }""", "200", "False", "notReached")]
    [InlineData("""{ "kind": "truncate" }""", "200", "True", "held")]
    public async Task What_did_not_arrive_as_it_should_is_there_as_it_was_decided(string fault, string status, string ok, string verdict)
    {
        using var body = new StringContent(fault, System.Text.Encoding.UTF8, "application/json");
        using var made = await _host.Client.PostAsync(new Uri("/manage/faults", UriKind.Relative), body);
        _ = await Record.ExceptionAsync(() => _host.SendAsync(Renewals.Of(501904)));

        var entry = Assert.Single(await _host.ReadJournalAsync());

        Assert.Equal((status, ok, "1"), (entry.Text("status"), entry.Text("ok"), entry.Text("fault")));
        Assert.Equal(verdict is "held", entry.Text("answer")?.Contains("SSLRenewResult", StringComparison.Ordinal) ?? false);
        Assert.Equal(Own("namecheap.ssl.renew"), entry.Rules(verdict)[(verdict is "held" ? FirstStage.Length : 0)..]);
    }

    [Fact]
    public async Task What_HTTP_alone_answers_is_there_without_what_nobody_knows()
    {
        using var form = new StringContent("--b\r\n", System.Text.Encoding.UTF8);
        form.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        using var response = await _host.Client.PostAsync(new Uri("/xml.response", UriKind.Relative), form);

        var entry = (await _host.ReadJournalAsync())[0];

        Assert.Equal(("400", "POST", "False", null), (entry.Text("status"), entry.Text("method"), entry.Text("ok"), entry.Text("answer")));
        Assert.Empty(entry.GetProperty("rules").EnumerateArray());
    }

    [Fact]
    public async Task Every_command_names_the_rule_that_refuses_its_example_or_none()
    {
        foreach (var rows in CommandRows.All)
        {
            var row = rows.InOrder.First(row => row is { Rule: not "ok", Fault: null, Before: [], Account: "" });
            await _host.LoadAsync(rows.Scenario(row));
            var entry = await SendAsync(rows.QueryOf(row));

            Assert.Equal(entry.Text("rule") is { } rule ? [rule] : [], entry.Rules("broke"));
            Assert.Equal(FirstStage.Length + Own(rows.Command).Length, entry.GetProperty("rules").GetArrayLength());
        }
    }

    private static string[] Own(string command) => [.. CommandTable.Find(command)!.Refusals.Select(refusal => refusal.Refusal.Rule)];

    private async Task<JsonElement> SendAsync(string query)
    {
        _ = await _host.SendAsync(query);
        return (await _host.ReadJournalAsync())[0];
    }
}
