using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text;

namespace SslRenewal.Cli.Tests;

/// <summary>The page of the tool, made from its commands.</summary>
internal static class CliDocument
{
    private const string Head = """
        # The tool: sslrenewal

        A dotnet tool that runs the service, and works with one that runs. This page is made from the commands themselves; a test keeps it current (`APPROVE=1 dotnet test` writes it anew).

        ```
        dotnet tool install --global SslRenewal.Cli
        sslrenewal serve
        ```

        `serve` starts the very service that `dotnet run --project src/SslRenewal.Api` starts, with the same [settings](operating.md#configuration) (`--Key=value`); its database lies in the folder where it is called. The other commands talk to a service over HTTP: `renew` through the XML API, as any client does, the rest through the [management API](operating.md).

        | exit code | means |
        | --- | --- |
        | 0 | done |
        | 1 | refused, or the service does not answer, or what was asked for is not so: `explain` finds a broken rule, `faults unspent` a fault, `wait` the end of its time |
        | 2 | the command line cannot be meant |

        What was refused is one line on the standard error. With `--json` the standard output has what the service answered, as it came (a refusal's problem details, too), and nothing else; what `renew` and `scenario check` print is the tool's own, since the XML API answers in XML and a check asks nobody.
        Tables and lines are for people: programs read `--json`. Progress of long work is shown on the standard error, and only to a terminal. Secrets are better given by variables than by options, which other users of the machine can see; none is ever printed.


        """;

    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder(), "../../docs/cli.md"));

    /// <summary>What the packed tool is tried by.</summary>
    public static string PackedScript { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder(), "../Outside/tool/run.sh"));

    public static string Write()
    {
        var root = CommandTree.Shown[0];
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));

        _ = page.Append("Every command takes these:\n\n").Append(Options(root)).Append('\n');

        foreach (var command in CommandTree.Shown.Skip(1))
        {
            _ = page.Append(Section(command));
        }

        return page.ToString().TrimEnd() + "\n";
    }

    private static string Section(ToolCommand command) => $"""
        ## {Tool.PathOf(command)}{string.Concat(command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0 ? $" [{argument.Name}]" : $" {argument.Name}"))}

        {command.Description}

        ```
        {string.Join('\n', command.Examples)}
        ```

        {Options(command)}
        """.ReplaceLineEndings("\n").TrimEnd() + "\n\n";

    private static string Options(Command command)
    {
        var arguments = command.Arguments.Select(argument => $"| `{argument.Name}` | {argument.Description} |\n");
        var options = command.Options.Where(option => option.Name is not ("--help" or "--version")).Select(option => $"| `{option.Name}{(option.HelpName is null ? "" : $" {option.HelpName.Replace("|", "\\|", StringComparison.Ordinal)}")}` | {option.Description} |\n");
        var rows = string.Concat(arguments.Concat(options));

        return rows.Length == 0 ? "" : $"| | |\n| --- | --- |\n{rows}";
    }

    private static string Folder([CallerFilePath] string caller = "") => System.IO.Path.GetDirectoryName(caller)!;
}
