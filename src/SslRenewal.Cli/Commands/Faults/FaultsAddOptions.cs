using System.CommandLine;
using System.Globalization;
using SslRenewal.Api.Manage;
using SslRenewal.Api.Wire;
using SslRenewal.Cli.Words;
using SslRenewal.Domain.Faults;

namespace SslRenewal.Cli.Commands.Faults;

/// <summary>The fault that is to be made, by the names of its JSON fields; the service says which kind takes which.</summary>
internal sealed record FaultsAddOptions(IReadOnlyDictionary<string, object> Fields)
{
    public static ToolCommand Command(Option<string?> account)
    {
        var kind = Inputs.Argument("KIND", "What is to go wrong.");
        var calls = Inputs.Text("--calls", "N,N", "In place of --times: which of the matching requests it strikes, counted from 1.");

        Option<string?>[] texts =
        [
            Inputs.Text("--command", "COMMAND", "The command that it is for; any where it is left out.").Suggesting([.. CommandTable.All.Select(command => command.Name)]),
            Inputs.Text("--message", "TEXT", "Of an error: its text."),
            Inputs.Text("--body", "TEXT", "Of an httpStatus: what is answered."),
            Inputs.Text("--at", "PLACE", "Of a loseAnswer: where the answer is cut.").Suggesting("headers", "connection"),
        ];

        Option<int?>[] numbers =
        [
            Inputs.Number("--certificate", "ID", "The CertificateID that a request must carry; any where it is left out."),
            Inputs.Number("--times", "COUNT", "How many requests it strikes; 1 where it is left out."),
            Inputs.Number("--number", "NUMBER", "Of an error: its number."),
            Inputs.Number("--milliseconds", "COUNT", "Of a latency: how long the answer waits."),
            Inputs.Number("--status", "STATUS", "Of an httpStatus: the status."),
        ];

        kind.CompletionSources.Add([.. Enum.GetValues<FaultKind>().Select(KindWord.Write)]);
        var command = new ToolCommand("add", "Makes a fault that the next matching requests meet.", "sslrenewal faults add orderCreationFailed --command namecheap.ssl.renew --times 2", "sslrenewal faults add error --number 4011331 --message \"Out of order\" --calls 2,3") { kind, calls };

        foreach (var option in texts.Concat<Option>(numbers))
        {
            command.Add(option);
        }

        return command.Does(result => Read(result, result.GetValue(kind)!, result.GetValue(calls), [account, .. texts], numbers), FaultsHandler.AddAsync);
    }

    private static FaultsAddOptions Read(ParseResult result, string kind, string? calls, IEnumerable<Option<string?>> texts, IEnumerable<Option<int?>> numbers)
    {
        var fields = new Dictionary<string, object>(StringComparer.Ordinal) { ["kind"] = kind };

        foreach (var option in texts)
        {
            Add(option.Name[2..], result.GetValue(option));
        }

        foreach (var option in numbers)
        {
            Add(option.Name is "--certificate" ? "certificateId" : option.Name[2..], result.GetValue(option));
        }

        Add("calls", calls?.Split(',').Select(call => int.TryParse(call, CultureInfo.InvariantCulture, out var ordinal) ? ordinal : throw ToolFailure.Misused("--calls: expected numbers, such as 3,4.")).ToArray());
        return new FaultsAddOptions(fields);

        void Add(string name, object? value)
        {
            if (value is not null)
            {
                fields[name] = value;
            }
        }
    }
}
