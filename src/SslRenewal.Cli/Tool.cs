using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SslRenewal.Cli.Commands.Account;
using SslRenewal.Cli.Commands.Clock;
using SslRenewal.Cli.Commands.Completion;
using SslRenewal.Cli.Commands.Explain;
using SslRenewal.Cli.Commands.Faults;
using SslRenewal.Cli.Commands.List;
using SslRenewal.Cli.Commands.Renew;
using SslRenewal.Cli.Commands.Requests;
using SslRenewal.Cli.Commands.Scenario;
using SslRenewal.Cli.Commands.Serve;
using SslRenewal.Cli.Commands.Snapshot;
using SslRenewal.Cli.Commands.Wait;

namespace SslRenewal.Cli;

/// <summary>The tool <c>sslrenewal</c>: its commands, and how it is called.</summary>
internal static class Tool
{
    public const string Name = "sslrenewal";

    // A value that begins with an @ is a value: passwords do.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static ToolCommand Root()
    {
        var root = new ToolCommand(Name, "Runs the SslRenewal service, and works with one that runs.", "sslrenewal serve", "sslrenewal wait && sslrenewal list --renewable true", "sslrenewal explain 501904")
        {
            ServeOptions.Command(),
            WaitOptions.Command(),
            ListOptions.Command(),
            ExplainOptions.Command(),
            RenewOptions.Command(),
            ClockOptions.Command(),
            ScenarioGroup.Command(),
            SnapshotGroup.Command(),
            AccountGroup.Command(),
            FaultsGroup.Command(),
            RequestsOptions.Command(),
            CompletionGroup.Command(),
            SuggestOptions.Command(),
        };

        foreach (var option in GlobalOptions.Make())
        {
            root.Add(option);
        }

        root.Add(new HelpOption("--help", "-h") { Action = new HelpWithExamples() });
        root.Add(new VersionOption());
        return root;
    }

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken)
    {
        var result = Root().Parse(args, Parsing);

        if (result.Action is ParseErrorAction)
        {
            await terminal.Error.WriteLineAsync($"{Name}: {Why(result)} See {PathOf(result.CommandResult.Command)} --help.");
            return ExitCode.Misused;
        }

        try
        {
            var invocation = new ToolInvocation(terminal);
            invocation.ProcessTerminationTimeout = result.CommandResult.Command is ToolCommand { EndsItself: true } ? null : invocation.ProcessTerminationTimeout;
            return await result.InvokeAsync(invocation, cancellationToken);
        }
        catch (ToolFailure failure)
        {
            await terminal.Error.WriteLineAsync($"{Name}: {failure.Message}");
            return failure.ExitCode;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync($"{Name}: {failure.Message}");
            return ExitCode.Refused;
        }
    }

    private static string Why(ParseResult result) => result.UnmatchedTokens is [var token, ..] ? $"{token}: there is no such command or option." : result.Errors[0].Message;

    /// <summary>A command as it is called: <c>sslrenewal clock set</c>.</summary>
    public static string PathOf(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : command.Name;
}
