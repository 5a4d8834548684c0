using System.Globalization;
using Spectre.Console;
using SslRenewal.Api;

namespace SslRenewal.Cli.Words;

/// <summary>Values as the tool prints them.</summary>
internal static class Texts
{
    public static string Instant(DateTimeOffset? instant) => instant is { } at ? Instants.Write(at) : "";

    public static string Day(DateOnly? day) => day is { } on ? on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    public static string Number(int? number) => number is { } value ? value.ToString(CultureInfo.InvariantCulture) : "";

    /// <summary>US dollars.</summary>
    public static string Money(decimal amount) => amount.ToString("0.00##", CultureInfo.InvariantCulture);

    /// <summary>A count with its noun: <c>1 certificate</c>, <c>2 certificates</c>.</summary>
    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>A text of somebody else's, which may not steer the terminal.</summary>
    public static string Plain(string? text) => new([.. (text ?? "").Select(letter => char.IsControl(letter) ? ' ' : letter)]);

    /// <summary>A table without lines, which people and programs read alike.</summary>
    public static Table Table(params string[] headings)
    {
        var table = new Table().NoBorder();

        foreach (var heading in headings)
        {
            _ = table.AddColumn(new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold))));
        }

        return table;
    }

    public static Table With(this Table table, params string?[] cells) => table.AddRow(cells.Select(cell => new Text(Plain(cell))));

    public static Table With(this Table table, Style style, params string?[] cells) => table.AddRow(cells.Select(cell => new Text(Plain(cell), style)));
}
