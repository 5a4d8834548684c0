namespace SslRenewal.Api.Configuration;

/// <summary>Silences the two parts of the framework that write a request's address into the log whatever they are told: API keys travel in it.</summary>
internal static class QuietLogs
{
    private static readonly string[] Silenced = ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Server.Kestrel.BadRequests"];

    /// <summary>Goes before every rule of the configuration, a provider's own included.</summary>
    public static void AddQuietLogs(this ILoggingBuilder logging) => logging.Services.PostConfigure<LoggerFilterOptions>(options =>
    {
        var providers = options.Rules.Select(rule => rule.ProviderName).Append(element: null).Distinct(StringComparer.Ordinal).ToArray();

        foreach (var provider in providers)
        {
            foreach (var category in Silenced)
            {
                options.Rules.Add(new LoggerFilterRule(provider, category, LogLevel.None, filter: null));
            }
        }
    });
}
