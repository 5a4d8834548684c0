using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Commands.Requests;

/// <summary>Which requests of the journal to list.</summary>
internal sealed record RequestsOptions(IReadOnlyDictionary<string, string?> Query)
{
    public static ToolCommand Command()
    {
        var command = new ToolCommand("requests", "Lists the requests that the XML API answered, newest first.", "sslrenewal requests --user apiexample --command namecheap.ssl.renew", "sslrenewal requests --ok false --json");
        return command.Does(_ => new RequestsOptions(new Dictionary<string, string?>(StringComparer.Ordinal)), RequestsHandler.HandleAsync);
    }
}
