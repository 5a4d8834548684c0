using System.Diagnostics;
using System.Text.Json;

namespace SslRenewal.Api.Tests.Clients;

/// <summary>The client libraries, installed once for a class of tests in a folder of their own, without their install scripts.</summary>
public sealed class ClientLibraries : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sslrenewal-clients-");
    private readonly Lazy<Task> _installed;

    public ClientLibraries() => _installed = new Lazy<Task>(InstallAsync);

    // Only when a flow runs: where node is missing none does.
    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A file of this name in the libraries' folder.</summary>
    public string PathOf(string file) => Path.Combine(_folder.FullName, file);

    /// <summary>Runs a flow to its end, which must be a good one, and reads what it saw.</summary>
    public async Task<JsonElement> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        await _installed.Value;
        return JsonSerializer.Deserialize<JsonElement>(await RunAsync("node", arguments, environment));
    }

    private async Task InstallAsync()
    {
        var source = Path.Combine(AppContext.BaseDirectory, "Clients");

        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = PathOf(Path.GetRelativePath(source, file));
            _ = Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        _ = await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], new Dictionary<string, string>(StringComparer.Ordinal));
    }

    private async Task<string> RunAsync(string program, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {await errors}");
        return output;
    }
}
