using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace SslRenewal.Benchmarks.Load.Serving;

/// <summary>A PostgreSQL server of its own in a folder of its own, with the settings it comes with: every commit is on the disk before it is answered.</summary>
internal sealed class PostgreSqlServer : IAsyncDisposable
{
    private const string User = "sslrenewal";
    private const string Root = "root";

    // Below /tmp, whatever the folder for temporary files is: the server's own user must be able to enter.
    private readonly string _folder = $"/tmp/sslrenewal-postgres-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}";
    private readonly string _programs;
    private readonly int _port = Ports.Free();

    private PostgreSqlServer() => _programs = Directory.GetDirectories("/usr/lib/postgresql").OrderBy(path => int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture)).Last() + "/bin";

    private string Data => Path.Combine(_folder, "data");

    public static async Task<PostgreSqlServer> StartAsync()
    {
        var server = new PostgreSqlServer();
        _ = Directory.CreateDirectory(server._folder);

        if (Environment.UserName == Root)
        {
            await RunAsync("chown", "postgres", server._folder);
        }

        await server.RunAsPostgresAsync("initdb", "-D", server.Data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        await server.RunAsPostgresAsync("pg_ctl", "start", "-D", server.Data, "-l", Path.Combine(server._folder, "log"), "-w", "-s",
            "-o", string.Create(CultureInfo.InvariantCulture, $"-p {server._port} -k {server._folder} -c listen_addresses=127.0.0.1 -c max_connections=300 -c shared_buffers=1GB -c max_wal_size=4GB"));
        return server;
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateAsync(string name)
    {
        await ExecuteAsync(Address("postgres"), $"CREATE DATABASE {name}");
        return Address(name);
    }

    /// <summary>Does what the server would else do at some moment after a load, in the midst of a round.</summary>
    public static Task SettleAsync(string database) => ExecuteAsync(database, "VACUUM ANALYZE");

    public static async Task ExecuteAsync(string database, string statement)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(statement);
        command.CommandTimeout = 0;
        _ = await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await RunAsPostgresAsync("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-s");
        Directory.Delete(_folder, recursive: true);
    }

    private string Address(string name) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username={User};Database={name}");

    // It refuses to run as root.
    private Task RunAsPostgresAsync(string program, params string[] arguments) =>
        Environment.UserName == Root ? RunAsync("runuser", ["-u", "postgres", "--", Path.Combine(_programs, program), .. arguments]) : RunAsync(Path.Combine(_programs, program), arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/env", [program, .. arguments]) { WorkingDirectory = "/", UseShellExecute = false, RedirectStandardOutput = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        await process.WaitForExitAsync();

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed.");
        }
    }
}
