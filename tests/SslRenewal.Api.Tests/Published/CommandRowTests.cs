using System.Text.RegularExpressions;
using System.Xml.Linq;
using SslRenewal.Api.Commands.Renew;
using SslRenewal.Api.Tests.Published.Rows;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Errors;

namespace SslRenewal.Api.Tests.Published;

/// <summary>Every row of the documentation, sent to the program over HTTP.</summary>
public sealed partial class CommandRowTests(WaitingService waiting) : IClassFixture<WaitingService>
{
    private const int ParameterStage = 2;

    private readonly ServiceProcess _service = waiting.Process;

    public static TheoryData<int> FirstStage { get; } = [.. Enumerable.Range(0, FirstStageRows.InOrder.Count)];

    public static TheoryData<string, int> Commands { get; } = Numbered();

    [Theory]
    [MemberData(nameof(FirstStage))]
    public async Task The_first_stage_answers_to_the_letter(int at)
    {
        var row = FirstStageRows.InOrder[at];
        await _service.PrepareAsync(row, RenewalRows.Scenario(row));

        var answer = await _service.SendAsync(row, RenewalRows.All.QueryOf(row));

        Assert.Equal("", answer.Document.Elements().Single(element => element.Name.LocalName == "RequestedCommand").Value);
        Assert.DoesNotContain("CommandResponse", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_answers_to_the_letter(string command, int at)
    {
        var rows = CommandRows.All.Single(rows => rows.Command == command);
        var row = rows.InOrder[at];
        await _service.PrepareAsync(row, rows.Scenario(row));

        var answer = await _service.SendAsync(row, rows.QueryOf(row));

        Assert.Equal(answer.IsOk ? row.Granted : rows.Zero.Replace("{CertificateID}", CertificateId().Match(rows.QueryOf(row)).Value, StringComparison.Ordinal), answer.IsOk ? ChargeOf(answer, row) : ResultOf(answer));
    }

    [Fact]
    public void Every_rule_of_every_command_has_a_row()
    {
        var rows = CommandRows.All.SelectMany(rows => rows.InOrder.Select(row => (rows.Command, row.Rule, row.Number)));
        var refusals = CommandTable.All.SelectMany(command => command.Refusals.Where(refusal => refusal.Stage > ParameterStage).Select(refusal => (command.Name, refusal.Refusal.Rule, refusal.Refusal.Error.Number)));

        Assert.Empty(refusals.Except(rows));
    }

    [Fact]
    public void Every_text_without_a_name_in_it_has_a_row()
    {
        var rows = CommandRows.All.SelectMany(rows => rows.InOrder.Select(row => (rows.Command, row.Number, row.Text)));
        var refusals = CommandTable.All.SelectMany(command => command.Refusals.Where(refusal => refusal.Stage > ParameterStage).Select(refusal => (command.Name, refusal.Refusal.Error.Number, refusal.Refusal.Error.Message)));

        Assert.Empty(refusals.Where(refusal => !refusal.Message.Contains('{', StringComparison.Ordinal)).Except(rows));
    }

    [Fact]
    public void Every_refusal_of_the_first_stage_and_of_a_renewal_has_a_row()
    {
        var rows = FirstStageRows.InOrder.Concat(RenewalRows.All.InOrder).Select(row => row.Rule);

        // These two depend on how many requests came before.
        string[] counted = [GlobalErrors.KeyTooMany.Rule, GlobalErrors.RateLimited.Rule];

        Assert.Empty(GlobalErrors.InOrder.Select(refusal => refusal.Rule).Concat(RenewRefusals.InOrder.Select(refusal => refusal.Refusal.Rule)).Except(rows, StringComparer.Ordinal).Except(counted, StringComparer.Ordinal));
    }

    private static TheoryData<string, int> Numbered()
    {
        TheoryData<string, int> data = [];

        foreach (var (command, at) in CommandRows.All.SelectMany(rows => rows.InOrder.Select((_, at) => (rows.Command, at))))
        {
            data.Add(command, at);
        }

        return data;
    }

    private static string? ChargeOf(Answer answer, RequestRow row) => row.Granted is null ? null : $"{answer["SSLType"]} {answer["Years"]} {answer["ChargedAmount"]}";

    // Without the namespace, which each element would repeat.
    private static string ResultOf(Answer answer) =>
        string.Concat(answer.Document.Elements().Single(element => element.Name.LocalName == "CommandResponse").Elements().Select(element => Bare(element).ToString(SaveOptions.DisableFormatting)));

    private static XElement Bare(XElement element) => new(element.Name.LocalName, element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration), element.Elements().Select(Bare));

    [GeneratedRegex("(?<=[?&]CertificateID=)[0-9]+", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CertificateId();
}
