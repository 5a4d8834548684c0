using System.CommandLine;

namespace SslRenewal.Cli.Commands.Serve;

/// <summary>The settings that the service is to run with.</summary>
internal sealed record ServeOptions(IReadOnlyList<string> Settings)
{
    public static ToolCommand Command() => new ToolCommand(
        "serve", "Runs the service, with its settings as --Key=value, until Ctrl+C; its database lies in the current folder.",
        "sslrenewal serve", "sslrenewal serve --Urls=http://127.0.0.1:5999 --Scenario=state.json --Accounts:AutoCreate=true")
    {
        EndsItself = true,
        TreatUnmatchedTokensAsErrors = false,
    }.Does(Read, ServeHandler.HandleAsync);

    private static ServeOptions Read(ParseResult result)
    {
        Refuse(GlobalOptions.Url, "--Urls=http://127.0.0.1:5999");
        Refuse(GlobalOptions.Key, "--Management:Key=KEY");

        var settings = result.UnmatchedTokens.Where(token => token is not "--").ToArray();

        for (var at = 0; at < settings.Length; at++)
        {
            // What follows a key that has no value of its own is its value.
            if (!settings[at].StartsWith("--", StringComparison.Ordinal) && (at == 0 || !IsKey(settings[at - 1])))
            {
                throw ToolFailure.Misused($"{settings[at]}: expected a setting, such as --Urls=http://127.0.0.1:5999.");
            }
        }

        return new ServeOptions(settings);

        void Refuse(string option, string instead)
        {
            if (result.GetResult(option) is not null)
            {
                throw ToolFailure.Misused($"{option} says which service to ask; one that is started takes settings, such as {instead}.");
            }
        }
    }

    private static bool IsKey(string token) => token.StartsWith("--", StringComparison.Ordinal) && !token.Contains('=', StringComparison.Ordinal);
}
