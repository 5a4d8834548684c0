using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Tests;

/// <summary>Every documented error of every command can be seen, in the way that the page of the wire tells.</summary>
public sealed class ProvocationTests : IAsyncLifetime
{
    private SslRenewalHost _host = null!;

    public async Task InitializeAsync() => _host = await SslRenewalHost.StartAsync(settings: new(StringComparer.Ordinal) { ["Scenario"] = "demo", ["Clock"] = "2026-11-21T12:00:00Z" });

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_examples_of_a_commands_parameters_make_a_request_that_can_be_read()
    {
        List<string> unreadable = [];

        foreach (var command in CommandTable.All)
        {
            var answer = await SendAsync(command);
            var rules = command.Parameters.SelectMany(parameter => parameter.Rules).Select(rule => rule.Refusal.Rule);

            if (answer.Status is not System.Net.HttpStatusCode.OK || rules.Contains(answer.Rule, StringComparer.Ordinal))
            {
                unreadable.Add($"{command.Name}: {answer.Rule} {answer.ErrorText}");
            }
        }

        Assert.Empty(unreadable);
    }

    [Fact]
    public async Task Every_error_of_a_parameter_is_answered_to_the_values_that_break_it()
    {
        List<string> wrong = [];

        foreach (var (command, parameter, rule) in CommandTable.All.SelectMany(command => command.Parameters.SelectMany(parameter => parameter.Rules, (parameter, rule) => (command, parameter, rule))))
        {
            var answer = await SendAsync(command, parameter.Name, rule.Breaking);

            if ((answer.Rule, answer.ErrorNumber, answer.ErrorText) != (rule.Refusal.Rule, rule.Refusal.Error.Number, rule.Refusal.Error.Message))
            {
                wrong.Add($"{command.Name} {rule.Refusal.Rule}: {rule.Provoke} was answered {answer.Rule} {answer.ErrorNumber} {answer.ErrorText}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Every_error_from_outside_is_answered_where_a_fault_says_so()
    {
        List<string> wrong = [];
        var before = await _host.ReadAccountAsync();

        foreach (var (command, error) in CommandTable.All.SelectMany(command => command.FromOutside, (command, error) => (command, error)))
        {
            using var made = await _host.Client.PostAsJsonAsync(new Uri("/manage/faults", UriKind.Relative), new { kind = "error", command = command.Name, number = error.Number, message = error.Message });
            var answer = await SendAsync(command);

            if (!made.IsSuccessStatusCode || (answer.Rule, answer.ErrorNumber, answer.ErrorText) != ("fault.error", error.Number, error.Message))
            {
                wrong.Add($"{command.Name} {error}: {(int)made.StatusCode}, {answer.Rule} {answer.ErrorNumber} {answer.ErrorText}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal("[]", await _host.Client.GetStringAsync(new Uri("/manage/faults/unspent", UriKind.Relative)));
        Assert.Equal(before, await _host.ReadAccountAsync());
    }

    [Fact]
    public void No_error_is_documented_as_brought_about_by_a_request_and_by_a_fault_alone() =>
        Assert.All(CommandTable.All, command => Assert.Empty(command.FromOutside.Intersect(command.Refusals.Select(refusal => refusal.Refusal.Error))));

    [Fact]
    public void Every_refusal_of_a_command_names_its_parameters_rules_first() =>
        Assert.All(CommandTable.All, command => Assert.Equal(
            command.Parameters.SelectMany(parameter => parameter.Rules).Select(rule => rule.Refusal), command.Refusals.Where(refusal => refusal.Stage == 2).Select(refusal => refusal.Refusal)));

    // By form: a signing request is longer than a line.
    private async Task<Answer> SendAsync(ApiCommand command, string replaced = "", IReadOnlyList<string>? values = null)
    {
        var example = command.Parameters.Where(parameter => parameter.Example is not null && parameter.Name != replaced).Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Example));
        var given = (values ?? []).Select(value => KeyValuePair.Create(replaced, value));

        using var form = new FormUrlEncodedContent([.. example, .. given]);
        using var response = await _host.Client.PostAsync(new Uri($"/xml.response?{Renewals.Caller}&Command={command.Name}", UriKind.Relative), form);

        return await Answer.ReadAsync(response);
    }
}
