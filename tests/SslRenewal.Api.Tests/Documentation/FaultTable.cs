using System.Text.RegularExpressions;
using SslRenewal.Api.Manage.Faults;
using SslRenewal.Api.Wire;

namespace SslRenewal.Api.Tests.Documentation;

/// <summary>The parts of the page of faults that stand in tables of the code.</summary>
internal static partial class FaultTable
{
    /// <summary>The page, with its rows of kinds and its list of commands as they are.</summary>
    public static string WriteInto(string page) => Changing().Replace(Rows().Replace(page, "${head}" + string.Concat(FaultKinds.All.Select(Row))), $"is one of {Commands()}. Where");

    private static string Row(FaultKindEntry kind) => $"| `{kind.Name}` | {Fields(kind)} | {kind.Strikes} | {kind.Does} |\n";

    private static string Fields(FaultKindEntry kind) => kind.Fields is []
        ? "nothing"
        : string.Join("; ", kind.Fields.Select(field => $"`{field.Name}`{(field.IsNeeded ? "" : ", optional")}: {field.Expected}"));

    private static string Commands()
    {
        var names = CommandTable.All.Where(command => command.Changes).Select(command => $"`{command.Name.Split('.')[^1]}`").ToArray();
        return $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    [GeneratedRegex(@"(?<head>\| kind \| takes \|[^\n]*\n\|---\|---\|---\|---\|\n)(\|[^\n]*\n)*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rows();

    [GeneratedRegex(@"is one of [^.]*[.] Where", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Changing();
}
