using Microsoft.Data.Sqlite;

namespace SslRenewal.Testing.Hosting;

/// <summary>The database of a host: a temporary file, which goes with the host, or one that somebody else keeps.</summary>
internal sealed class ServiceDatabase : IAsyncDisposable
{
    private readonly TemporaryFolder? _folder;

    private ServiceDatabase(TemporaryFolder? folder, string connectionString, IReadOnlyDictionary<string, string> values, bool isPrepared) =>
        (_folder, ConnectionString, Values, IsPrepared) = (folder, connectionString, values, isPrepared);

    public string ConnectionString { get; }

    /// <summary>The configuration of a service over it.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>Whether the schema, the scenario and the authority are there already.</summary>
    public bool IsPrepared { get; }

    public static async Task<ServiceDatabase> CreateAsync(SslRenewalOptions options, CancellationToken cancellationToken)
    {
        var values = ServiceSettingValues.Of(options);

        if (options.Database is { } kept)
        {
            values[ServiceSettingValues.Database] = kept;
        }

        // A scenario of one's own is given to the service as a file.
        var folder = options.Database is null || options.Scenario.Json is not null ? TemporaryFolder.Create() : null;

        try
        {
            if (options.Scenario.Json is { } json)
            {
                values[ServiceSettingValues.Scenario] = folder!.FileOf("scenario.json");
                await File.WriteAllTextAsync(values[ServiceSettingValues.Scenario], json, cancellationToken);
            }

            var isPrepared = !values.ContainsKey(ServiceSettingValues.Database) && await CopyAsync(folder!, values);
            return new ServiceDatabase(folder, values[ServiceSettingValues.Database], values, isPrepared);
        }
        catch
        {
            folder?.Delete();
            throw;
        }
    }

    public ValueTask DisposeAsync()
    {
        if (_folder is not null)
        {
            // The pool keeps files open.
            using (var connection = new SqliteConnection(ConnectionString))
            {
                SqliteConnection.ClearPool(connection);
            }

            _folder.Delete();
        }

        return ValueTask.CompletedTask;
    }

    private static async Task<bool> CopyAsync(TemporaryFolder folder, Dictionary<string, string> values)
    {
        var file = folder.FileOf("sslrenewal.db");
        values[ServiceSettingValues.Database] = DatabaseTemplate.ConnectionStringOf(file);

        if (DatabaseTemplate.For(values) is not { } template)
        {
            return false;
        }

        File.Copy(await template.FileAsync(), file);
        return template.IsWhole;
    }
}
