using SslRenewal.Api.Manage.Clock;
using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Clock;

/// <summary>Whose clock, and what becomes of it.</summary>
/// <param name="Account">The account whose own clock it is; the service's where there is none.</param>
/// <param name="Change">How it is changed, or <see langword="null"/> to read it.</param>
internal sealed record ClockOptions(string? Account, ClockChange? Change)
{
    public static ToolCommand Command()
    {
        var account = Inputs.Text("--account", "NAME", "The account whose own clock is meant; the service's where it is left out.");
        var instant = Inputs.Argument("INSTANT", "ISO 8601 with an offset, such as 2026-11-21T12:00:00Z.");
        var duration = Inputs.Argument("DURATION", "ISO 8601 in days, hours, minutes and seconds, such as P30D or PT12H.");

        account.Recursive = true;

        return new ToolCommand("clock", "Shows the clock; with a subcommand, moves it.", "sslrenewal clock", "sslrenewal clock --account apiexample")
        {
            account,
            new ToolCommand("set", "Makes the clock stand at an instant.", "sslrenewal clock set 2026-11-21T12:00:00Z") { instant }
                .Does(result => new ClockOptions(result.GetValue(account), new ClockChange(result.GetValue(instant), Advance: null, System: null)), ClockHandler.HandleAsync),
            new ToolCommand("advance", "Moves the clock on, and lets it stand there.", "sslrenewal clock advance P30D", "sslrenewal clock advance PT12H --account apiexample") { duration }
                .Does(result => new ClockOptions(result.GetValue(account), new ClockChange(Now: null, result.GetValue(duration), System: null)), ClockHandler.HandleAsync),
            new ToolCommand("release", "Lets the clock be the system's, or an account's the service's.", "sslrenewal clock release")
                .Does(result => new ClockOptions(result.GetValue(account), new ClockChange(Now: null, Advance: null, System: true)), ClockHandler.HandleAsync),
        }.Does(result => new ClockOptions(result.GetValue(account), Change: null), ClockHandler.HandleAsync);
    }
}
