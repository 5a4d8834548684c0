using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SslRenewal.Api.Authority;
using SslRenewal.Api.Configuration;
using SslRenewal.Persistence;

namespace SslRenewal.Testing.Hosting;

/// <summary>An SQLite database that is prepared once in this process, for hosts to copy: to the schema and the authority, or, where the scenario is built in, with its rows, too.</summary>
internal sealed class DatabaseTemplate
{
    // What the authority's keys depend on, or stands in their place.
    private static readonly string[] OfKeys = ["Issuance:Root", "Issuance:Intermediate", "Keys:Passphrase"];

    private static readonly string[] BuiltIn = ["demo", "none"];

    private static readonly ConcurrentDictionary<string, DatabaseTemplate> All = new(StringComparer.Ordinal);

    private static readonly Lazy<TemporaryFolder> Folder = new(MakeFolder);

    private readonly Dictionary<string, string> _values;
    private readonly Lazy<Task<string>> _file;

    private DatabaseTemplate(string key, Dictionary<string, string> values, bool isWhole)
    {
        (IsWhole, _values) = (isWhole, values);
        _file = new(() => Task.Run(() => MakeAsync(Folder.Value.FileOf(FormattableString.Invariant($"{Guid.CreateVersion7():n}.db")))));
        Key = key;
    }

    public string Key { get; }

    /// <summary>Whether the scenario is in it.</summary>
    public bool IsWhole { get; }

    /// <summary>The one that a host of these settings begins with, or <see langword="null"/> where it has to prepare its own.</summary>
    public static DatabaseTemplate? For(IReadOnlyDictionary<string, string> values)
    {
        if (Array.Exists(OfKeys, values.ContainsKey))
        {
            return null;
        }

        var (scenario, clock, seed) = (values[ServiceSettingValues.Scenario], values[ServiceSettingValues.Clock], values[ServiceSettingValues.Seed]);
        var isWhole = BuiltIn.Contains(scenario, StringComparer.Ordinal);

        // Where the clock is the machine's, days are counted from the day on which the template was made.
        var day = clock == "system" ? TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        var key = isWhole ? $"{scenario} {clock} {seed} {day}" : "";

        return All.GetOrAdd(key, static (key, made) => new DatabaseTemplate(key, made, key.Length > 0),
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [ServiceSettingValues.Scenario] = isWhole ? scenario : "none",
                [ServiceSettingValues.Clock] = clock,
                [ServiceSettingValues.Seed] = seed,
            });
    }

    public static string ConnectionStringOf(string file) => new SqliteConnectionStringBuilder { DataSource = file }.ConnectionString;

    public Task<string> FileAsync() => _file.Value;

    private async Task<string> MakeAsync(string file)
    {
        var address = ConnectionStringOf(file);

        await using (var app = RunningService.Build(new SslRenewalOptions(), new Dictionary<string, string>(_values, StringComparer.Ordinal) { [ServiceSettingValues.Database] = address }))
        {
            if (IsWhole)
            {
                await app.PrepareSslRenewalAsync();
            }
            else
            {
                await using var scope = app.Services.CreateAsyncScope();
                await DatabasePreparation.PrepareAsync(scope.ServiceProvider.GetRequiredService<RenewalDbContext>(), CancellationToken.None);
                await app.Services.GetRequiredService<ServiceAuthority>().PrepareAsync(given: null, CancellationToken.None);
            }
        }

        // Closing the last connection moves what the log holds into the file.
        await using var connection = new SqliteConnection(address);
        SqliteConnection.ClearPool(connection);

        return file;
    }

    private static TemporaryFolder MakeFolder()
    {
        var folder = TemporaryFolder.Create();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete();
        return folder;
    }
}
