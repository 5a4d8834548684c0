namespace SslRenewal.Cli.Tests.Hosting;

/// <summary>The demo, served by the tool itself, with a clock that stands.</summary>
#pragma warning disable CA1001 // the test framework disposes of it in its own way
public sealed class ServedDemo : IAsyncLifetime
#pragma warning restore CA1001
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sslrenewal-");
    private readonly CancellationTokenSource _ctrlC = new();
    private readonly AnnouncedLines _output = new();
    private readonly StringWriter _errors = new();

    private Task<int> _served = Task.FromResult(0);

    public string Address { get; private set; } = "";

    public Task InitializeAsync() => StartAsync();

    public async Task StartAsync(params string[] settings)
    {
        var terminal = new Terminal(_output, _errors, IsOutputTerminal: false, IsErrorTerminal: false, _ => null, TimeProvider.System);

        _served = Tool.RunAsync(
            ["serve", "--Urls=http://127.0.0.1:0", $"--Database=Data Source={FileName("served.db")};Pooling=False", "--Clock=2026-11-21T12:00:00Z", "--Logging:LogLevel:Default=None", .. settings],
            terminal, _ctrlC.Token);

        Assert.True(await Task.WhenAny(_output.Address, _served) == _output.Address, _errors.ToString());
        Address = await _output.Address;
    }

    /// <returns>The exit code of what served.</returns>
    public async Task<int> StopAsync()
    {
        await _ctrlC.CancelAsync();
        return await _served;
    }

    /// <summary>The path of a file that goes with this.</summary>
    public string FileName(string name) => Path.Combine(_folder.FullName, name);

    public async Task DisposeAsync()
    {
        _ = await StopAsync();
        _ctrlC.Dispose();
        await _output.DisposeAsync();
        await _errors.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Calls the tool for this service.</summary>
    internal Task<Called> CallAsync(params string[] args) => CallAsync(args, []);

    internal Task<Called> CallAsync(string[] args, Dictionary<string, string> variables) =>
        Calls.RunAsync(args, new Dictionary<string, string>(variables, StringComparer.Ordinal) { [GlobalOptions.UrlVariable] = Address });

    /// <summary>Renews a certificate of apiexample's.</summary>
    internal Task<Called> RenewAsync(int id, params string[] more) => CallAsync(
        ["renew", $"{id}", "--type", "PositiveSSL", .. more],
        new(StringComparer.Ordinal) { ["SSLRENEWAL_API_USER"] = "apiexample", ["SSLRENEWAL_API_KEY"] = "56b4c87ef4fd49cb96d915c0db68194" });
}
