using System.CommandLine;

namespace SslRenewal.Cli;

/// <summary>The options that every command takes.</summary>
internal static class GlobalOptions
{
    public const string Url = "--url";
    public const string Key = "--key";
    public const string Json = "--json";
    public const string NoColor = "--no-color";

    public const string UrlVariable = "SSLRENEWAL_URL";
    public const string KeyVariable = "SSLRENEWAL_MANAGEMENT_KEY";
    public const string NoColorVariable = "NO_COLOR";
    public const string DefaultUrl = "http://127.0.0.1:5080";

    public static IEnumerable<Option> Make() =>
    [
        new Option<string?>(Url) { Recursive = true, HelpName = "ADDRESS", Description = $"The service's address; else {UrlVariable}, else {DefaultUrl}." },
        new Option<string?>(Key) { Recursive = true, HelpName = "KEY", Description = $"The service's Management:Key, where it has one; else {KeyVariable}." },
        new Option<bool>(Json) { Recursive = true, Description = "Print what the service answers, as JSON, and nothing else." },
        new Option<bool>(NoColor) { Recursive = true, Description = $"No colours; so does the variable {NoColorVariable}." },
    ];
}
