using System.Globalization;
using SslRenewal.Api;

namespace SslRenewal.Testing.Hosting;

/// <summary>The configuration of a host: what its options say, as keys and values.</summary>
internal static class ServiceSettingValues
{
    public const string Clock = "Clock";
    public const string Database = "Database";
    public const string Key = "Management:Key";
    public const string Scenario = "Scenario";
    public const string Seed = "Seed";

    private const string PublicUrl = "PublicUrl";
    private const string Urls = "Urls";

    // Given as settings, they would go before the options at the start and be forgotten by a reset.
    private static readonly string[] OfOptions = [Clock, Database, Scenario, Seed];

    // As the service's own appsettings.json; what the settings of a host say goes before it.
    private static readonly Dictionary<string, string> Levels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "None",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Connection"] = "None",
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "None",
    };

    /// <exception cref="ArgumentException">A setting is given that an option says.</exception>
    public static Dictionary<string, string> Of(SslRenewalOptions options)
    {
        var values = new Dictionary<string, string>(Levels, StringComparer.OrdinalIgnoreCase)
        {
            [Scenario] = options.Scenario.Name ?? "none",
            [Clock] = options.Clock is { } clock ? Instants.Write(clock) : "system",
            [Seed] = options.Seed.ToString(CultureInfo.InvariantCulture),
            [Urls] = "http://127.0.0.1:0",
        };

        if (!options.Socket)
        {
            values[PublicUrl] = RunningService.WithoutSocket.AbsoluteUri;
        }

        foreach (var (key, value) in options.Settings)
        {
            if (OfOptions.FirstOrDefault(name => name.Equals(key, StringComparison.OrdinalIgnoreCase)) is { } option)
            {
                throw new ArgumentException($"{nameof(SslRenewalOptions.Settings)}: {key} is not a setting of a host: use {nameof(SslRenewalOptions)}.{option}.", nameof(options));
            }

            values[key] = value;
        }

        return values;
    }
}
