using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SslRenewal.Api.Tests.Published;

/// <summary>The program as users run it: a process of its own in an empty folder, started once for a class of tests. It is the published build where SSLRENEWAL_PUBLISHED names its folder, else the one beside the tests.</summary>
public sealed class ServiceProcess : IAsyncLifetime
{
    private static readonly string Program = Path.Combine(Environment.GetEnvironmentVariable("SSLRENEWAL_PUBLISHED") is { Length: > 0 } folder ? folder : AppContext.BaseDirectory, "SslRenewal.Api.dll");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sslrenewal-");
    private readonly StringBuilder _errors = new();

    private Process? _process;

    public HttpClient Client { get; private set; } = new();

    /// <summary>The lines that it printed until it answered.</summary>
    public IReadOnlyList<string> Announced { get; private set; } = [];

    /// <summary>A program, with its arguments, in whose place it is started; none by default.</summary>
    public IReadOnlyList<string> Wrapper { get; init; } = [];

    /// <summary>The number that the system knows it by.</summary>
    public int Id => _process!.Id;

    /// <summary>Where it was started, and where its database is.</summary>
    public string Folder => _folder.FullName;

    /// <summary>What it holds of the machine's memory, in bytes.</summary>
    public long Memory
    {
        get
        {
            using var process = Process.GetProcessById(_process!.Id);
            return process.WorkingSet64;
        }
    }

    public async Task InitializeAsync() => await StartAsync("--Urls", "http://127.0.0.1:0");

    public async Task StartAsync(params string[] arguments)
    {
        _process = Run(arguments);

        var lines = new List<string>();

        while (lines.Count < 4 && await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
        }

        Assert.True(lines.Count == 4, $"{string.Join('\n', lines)}\n{_errors}");

        // What it logs from here on is not looked at, and must not fill the pipe: it would wait.
        _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);

        Announced = lines;
        Client.Dispose();
        Client = new HttpClient { BaseAddress = new Uri(lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1].Replace("/xml.response", "", StringComparison.Ordinal)) };
    }

    /// <summary>Starts it without waiting until it answers.</summary>
    /// <returns>Ends when it has said something, or has ended without a word.</returns>
    public Task<string?> Launch(params string[] arguments)
    {
        _process = Run(arguments);
        return _process.StandardOutput.ReadLineAsync();
    }

    /// <summary>Runs it to its end, which is expected to come at once.</summary>
    public async Task<(int ExitCode, string Errors)> RunToEndAsync(params string[] arguments)
    {
        using var process = Run(arguments);

        try
        {
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        }
        catch (TimeoutException)
        {
            process.Kill();
            throw;
        }

        return (process.ExitCode, _errors.ToString());
    }

    /// <summary>Tells it to stop, as systemd and containers do.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits until it has ended by itself, and gives its exit code.</summary>
    public async Task<int> EndAsync()
    {
        await _process!.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return _process.ExitCode;
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
            _process = null;
        }
    }

    public async Task DisposeAsync()
    {
        await KillAsync();
        Client.Dispose();
        _folder.Delete(recursive: true);
    }

    private Process Run(string[] arguments)
    {
        string[] all = [.. Wrapper, "dotnet", Program, .. arguments];
        var start = new ProcessStartInfo(all[0], all[1..]) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;

        process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
        return process;
    }
}
