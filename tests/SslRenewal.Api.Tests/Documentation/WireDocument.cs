using System.Globalization;
using System.Text;
using SslRenewal.Api.Wire;
using SslRenewal.Domain;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Products;

namespace SslRenewal.Api.Tests.Documentation;

/// <summary>The text of <c>docs/wire.md</c>, made from the tables that the service answers by.</summary>
internal sealed partial class WireDocument
{
    private readonly StringBuilder _text = new();

    public static string Write()
    {
        var document = new WireDocument();

        document.WriteHead();
        document.WriteFirstStage();

        foreach (var command in CommandTable.All)
        {
            document.WriteCommand(command);
        }

        document.WriteLife();
        document.WriteCatalogue();
        document.WriteTimeline();

        return document._text.ToString();
    }

    private void WriteHead()
    {
        Line("# The wire: every command and every error");
        Line();
        Line("This page is made from the tables in the code; a test keeps it current (`APPROVE=1 dotnet test` writes it anew).");
        Line();
        Line($"Commands are sent by GET or POST to `{XmlPath.Root}`, with a parameter Command, or to `{XmlPath.Root}/COMMAND`. Names of parameters and commands ignore letter case; values are trimmed. An answer is HTTP 200 and `text/xml`, with exactly one error or none.");
        Line();
        Table(["header of an answer", "says"],
        [
            [AnswerHeaders.RequestId, "an id unique to the request"],
            [AnswerHeaders.Rule, "the slug of the rule that refused"],
            [$"{AnswerHeaders.EligibleFrom}, {AnswerHeaders.EligibleUntil}", "the days on which the certificate may be renewed, once it is known to be the user's, active and not queued"],
            [AnswerHeaders.ReplacedType, "the deprecated name that was asked for, where another is issued in its place"],
            [AnswerHeaders.Unread, "the parameters that the command does not read, most often misspelt, written as in an address; the first ten, once the first stage is passed"],
        ]);
        Table(["HTTP status", "when; the body is empty unless said otherwise"],
        [
            ["400", "a multipart form that cannot be read; an Idempotency-Key that is none"],
            ["408, 431", "a body that comes too slowly; headers of more than 32 KiB"],
            ["405", "a method other than GET and POST, with `Allow: GET, POST`; or too many requests, with the envelope"],
            ["413", $"a form of more than {RequestReader.MaxFormBytes / 1024} KiB, or more than {RequestParameters.MaxCount} parameters"],
            ["414", "a request line of more than 64 KiB"],
            ["422", "an Idempotency-Key that was used with other parameters"],
            ["503", "the database does not answer, or whether an order is stored is unknown, or a new scenario took the account away meanwhile: ask again, with the Idempotency-Key"],
        ]);
        Line("In the columns that tell how to provoke an error, a certificate waits that was activated, or comes of a reissue, and is not issued yet: start the service with `Validation:Mode` `manual`, or with `Issuance:Pace` `realistic` and a clock that stands. With the defaults the next request finds it issued.");
        Line();
    }

    private void WriteFirstStage()
    {
        Line("## Global parameters and the first stage");
        Line();
        Table(["parameter", "type", "at most", "required"], [.. GlobalParameters.Documented.Select(Row), [GlobalParameters.Command, "String", "80", "yes"]]);
        Line("In this order; the first that applies answers, with an empty RequestedCommand and no CommandResponse.");
        Line();
        Table(["rule", "number", "text"], GlobalErrors.InOrder.Select(Row));
    }

    private void WriteCommand(ApiCommand command)
    {
        Line($"## {command.Name}");
        Line();
        Line($"{command.Summary}. {command.Description}".TrimEnd());
        Line();

        if (command.Parameters is not [])
        {
            Table(["parameter", "type", "at most", "required", ""], command.Parameters.Select(parameter => (string[])[.. Row(parameter), parameter.Description]));
        }

        Xml(new ApiResponse(command.Name, command.Name, command.Example, Error: null));

        if (command.Refusals is not [])
        {
            Line("In this order; the first condition that does not hold answers.");
            Line();
            Table(["stage", "rule", "holds when", "else: number", "text", "provoke"], command.Refusals.Select(refusal => (string[])
            [
                Number(refusal.Stage), $"`{refusal.Refusal.Rule}`", refusal.Sentence, .. Row(refusal.Refusal)[1..], refusal.Provoke,
            ]));
            Line("A refusal carries the result element zeroed:");
            Line();
            Xml(new ApiResponse(command.Name, command.Name, command.Zero, command.Refusals[0].Refusal.Error));
        }

        if (command.FromOutside is not [])
        {
            Line($"No request brings these about; a fault does: `POST /manage/faults` with `{{\"kind\":\"error\",\"command\":\"{command.Name}\",\"number\":…,\"message\":\"…\"}}`.");
            Line();
            Table(["number", "text"], command.FromOutside.Select(error => (string[])[Number(error.Number), $"`{error.Message}`"]));
        }
    }

    private void WriteCatalogue()
    {
        Line("## Types");
        Line();
        Table(["type", $"valid", "validation", "coverage", "at most, years", "US dollars a year", "each name beyond those included", $"from {Day(Timeline.NewNames.Since)} also read as"], ProductCatalogue.Current.Select(product => (string[])
        [
            product.Name, product.SoldSince is { } since ? $"from {Day(since)}" : "always", $"{product.Validation}", $"{product.Coverage}", Number(product.MaxYears),
            Dollars(product.PricePerYear), product.PricePerName == 0 ? "" : Dollars(product.PricePerName), product.Alias!,
        ]));
        Line($"Multi-domain types include {ProductCatalogue.IncludedNames} names, and {ProductCatalogue.MaxExtraNames} more can be bought. Price = (type + names × name price) × years, less the promotion, rounded half up to the cent.");
        Line();
        Table(["deprecated name", $"from {Day(Timeline.NewNames.Since)} issued, and priced on any day, as"], ProductCatalogue.Deprecated.Select(product => (string[])[product.Name, product.Successor!.Name]));
        Line($"Discontinued: {string.Join(", ", ProductCatalogue.Discontinued)}.");
        Line();
    }

    private void WriteTimeline()
    {
        Line("## Dates on which an answer changes");
        Line();
        Line("Days are the clock's, by UTC.");
        Line();
        Table(["from", "what", "source"], Timeline.InOrder.Select(change => (string[])[Day(change.Since), change.What, change.Source]));
    }

    private void Xml(ApiResponse response)
    {
        Line("```xml");
        Line(response.Write("59f31428be24", "--5:00", TimeSpan.FromMilliseconds(12)));
        Line("```");
        Line();
    }

    private void Table(string[] head, IEnumerable<string[]> rows)
    {
        Cells(head);
        Cells([.. head.Select(_ => "---")]);

        foreach (var row in rows)
        {
            Cells(row);
        }

        Line();
    }

    private void Cells(string[] cells) => Line($"| {string.Join(" | ", cells)} |");

    private void Line(string text = "") => _text.Append(text).Append('\n');

    private static string[] Row(ApiParameter parameter) => [parameter.Name, parameter.DataType, Number(parameter.MaxLength), parameter.Required ? "yes" : "no"];

    private static string[] Row(Refusal refusal) => [$"`{refusal.Rule}`", Number(refusal.Error.Number), $"`{refusal.Error.Message}`"];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Dollars(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
