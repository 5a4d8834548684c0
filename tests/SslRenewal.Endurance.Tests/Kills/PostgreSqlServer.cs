using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>A PostgreSQL server of a test's own, which it may kill: what it commits is on the disk. It goes when the test ends.</summary>
internal sealed class PostgreSqlServer : IAsyncDisposable
{
    private const string User = "sslrenewal";
    private const string Database = "endurance";

    private readonly string _folder;
    private readonly int _port;

    private PostgreSqlServer(string folder, int port) => (_folder, _port) = (folder, port);

    private string Host => FormattableString.Invariant($"127.0.0.1:{_port}");

    /// <summary>How its database is reached.</summary>
    public string ConnectionString => ConnectionStringOf(Host);

    /// <summary>How the database of two servers is reached: that of the one which takes writes.</summary>
    public static string ConnectionStringOf(PostgreSqlServer primary, PostgreSqlServer standby) => $"{ConnectionStringOf($"{primary.Host},{standby.Host}")};Target Session Attributes=primary;Host Recheck Seconds=1";

    public static async Task<PostgreSqlServer> StartNewAsync()
    {
        var server = new PostgreSqlServer(await PostgreSqlPrograms.MakeFolderAsync(), FreePort());

        await PostgreSqlPrograms.RunAsPostgresAsync("initdb", "-D", server._folder, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await server.StartAsync();
        return server;
    }

    /// <summary>Starts a standby that every commit of this server waits for.</summary>
    public async Task<PostgreSqlServer> AddStandbyAsync()
    {
        var standby = new PostgreSqlServer(await PostgreSqlPrograms.MakeFolderAsync(), FreePort());

        await PostgreSqlPrograms.RunAsPostgresAsync("pg_basebackup", "-d", FormattableString.Invariant($"host=127.0.0.1 port={_port} user={User}"), "-D", standby._folder, "-R", "-X", "stream", "-c", "fast", "--no-sync");
        await standby.StartAsync();
        await ExecuteAsync("ALTER SYSTEM SET synchronous_standby_names = '*'");
        await ExecuteAsync("SELECT pg_reload_conf()");
        return standby;
    }

    public Task StartAsync() => PostgreSqlPrograms.RunAsPostgresAsync("pg_ctl", "start", "-D", _folder, "-l", Path.Combine(_folder, "log"), "-w", "-s", "-o",
        FormattableString.Invariant($"-p {_port} -c unix_socket_directories= -c listen_addresses=127.0.0.1 -c fsync=on -c synchronous_commit=on -c max_connections=100"));

    /// <summary>Stops it at once, without a word to whoever is connected and without writing anything down.</summary>
    public Task StopAtOnceAsync() => PostgreSqlPrograms.RunAsPostgresAsync("pg_ctl", "stop", "-D", _folder, "-m", "immediate", "-s");

    /// <summary>Makes a standby the server that takes writes.</summary>
    public Task PromoteAsync() => PostgreSqlPrograms.RunAsPostgresAsync("pg_ctl", "promote", "-D", _folder, "-w", "-s");

    /// <summary>Makes the database, empty.</summary>
    public Task CreateAsync() => ExecuteAsync($"CREATE DATABASE {Database}");

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(_folder, "postmaster.pid")))
        {
            await StopAtOnceAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string ConnectionStringOf(string hosts) => $"Host={hosts};Username={User};Database={Database};Timeout=5;Maximum Pool Size=40";

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username={User};Database=postgres;Pooling=false"));
        await connection.OpenAsync();

        await using var command = new NpgsqlCommand(statement, connection);
        _ = await command.ExecuteNonQueryAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
