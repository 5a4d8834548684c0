using SslRenewal.Persistence;
using SslRenewal.Testing;

namespace SslRenewal.Endurance.Tests.Histories;

/// <summary>So many services on one database, where each certificate is issued when it is approved.</summary>
internal sealed class Replicas : IAsyncDisposable
{
    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal) { ["Issuance:Pace"] = "manual" };

    private readonly TestDatabase _database;
    private readonly List<SslRenewalHost> _hosts = [];

    private Replicas(TestDatabase database) => _database = database;

    public IReadOnlyList<Uri> Addresses => [.. _hosts.Select(host => host.BaseAddress)];

    public static async Task<Replicas> StartAsync(DatabaseKind kind, int count)
    {
        var replicas = new Replicas(await TestDatabase.CreateAsync(kind));

        try
        {
            for (var started = 0; started < count; started++)
            {
                replicas._hosts.Add(await SslRenewalHost.StartAsync(new SslRenewalOptions { Scenario = Scenario.None, Database = replicas._database.Address.ConnectionString, Settings = Settings }));
            }

            return replicas;
        }
        catch
        {
            await replicas.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        await _database.DisposeAsync();
    }
}
