using System.CommandLine;
using SslRenewal.Api.Wire;
using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Requests;

/// <summary>Which requests of the journal to list, by the names that the management API gives what it is asked.</summary>
internal sealed record RequestsOptions(IReadOnlyDictionary<string, string?> Query)
{
    public static ToolCommand Command()
    {
        var ok = Inputs.Flag("--ok", "Only those that were answered with OK, or only those that were not.").Suggesting("true", "false");

        (Option Option, string Name)[] options =
        [
            (Inputs.Text("--user", "NAME", "Whose requests; everybody's where it is left out."), "userName"),
            (Inputs.Text("--command", "COMMAND", "Only those of this command.").Suggesting([.. CommandTable.All.Select(command => command.Name)]), "command"),
            (Inputs.Number("--certificate", "ID", "Only those for this certificate."), "certificateId"),
            (ok, "ok"),
            (Inputs.Number("--error", "NUMBER", "Only those that were answered with this error."), "errorNumber"),
            (Inputs.Text("--rule", "SLUG", "Only those that this rule refused."), "rule"),
            (Inputs.Number("--fault", "ID", "Only those that this fault struck."), "fault"),
            (Inputs.Text("--request-id", "ID", "Only the one with this SslRenewal-Request-Id."), "requestId"),
            (Inputs.Text("--since", "INSTANT", "Only those from this instant on, in real time."), "since"),
            (Inputs.Number("--before", "ENTRY", "Only those before this entry of the journal: the next page."), "before"),
            (Inputs.Number("--page-size", "COUNT", "How many; 100 where it is left out."), "pageSize"),
        ];

        var command = new ToolCommand("requests", "Lists the requests that the XML API answered, newest first, with parameters that nobody read.", "sslrenewal requests --user apiexample --command namecheap.ssl.renew", "sslrenewal requests --ok false --json");

        foreach (var (option, _) in options)
        {
            command.Add(option);
        }

        return command.Does(result => new RequestsOptions(options.ToDictionary(pair => pair.Name, pair => Read(result, pair.Option), StringComparer.Ordinal)), RequestsHandler.HandleAsync);
    }

    private static string? Read(ParseResult result, Option option) => option switch
    {
        Option<int?> number => result.GetValue(number) is { } value ? Texts.Number(value) : null,
        Option<bool?> flag => result.GetValue(flag) is { } value ? value ? "true" : "false" : null,
        Option<string?> text => result.GetValue(text),
        _ => null,
    };
}
