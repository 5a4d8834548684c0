using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SslRenewal.Benchmarks.Load.Serving;

/// <summary>A server as a process of its own, in a folder of its own that goes with it; what it logs is not kept.</summary>
internal sealed class Server : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // Of its processor time between two looks, from which on it counts as at work.
    private static readonly TimeSpan AtWork = TimeSpan.FromMilliseconds(10);

    private const int MaxLooks = 100;

    private readonly DirectoryInfo _folder;
    private readonly Process _process;

    private Server(int port, DirectoryInfo folder, IEnumerable<string> arguments)
    {
        _folder = folder;
        Port = port;

        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // As the service is published: the floors collect garbage as it does.
        start.Environment["DOTNET_gcServer"] = "1";

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) => Console.Error.Write(line.Data is { } text ? text + Environment.NewLine : "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Port { get; }

    /// <summary>What it has used of the processors so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>In bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts it and waits until it listens, which is when it has loaded all that it begins with.</summary>
    /// <param name="arguments">Its program and what that takes, made for a port and a folder.</param>
    public static async Task<Server> StartAsync(Func<int, string, IEnumerable<string>> arguments)
    {
        var (port, folder) = (Ports.Free(), Directory.CreateTempSubdirectory("sslrenewal-load"));
        var server = new Server(port, folder, arguments(port, folder.FullName));

        await server.AwaitAsync();
        return server;
    }

    /// <summary>Waits until it has done what it still does after its last answer, so that this counts for who asked for it.</summary>
    public async Task AwaitIdleAsync()
    {
        var before = ProcessorTime;

        for (var look = 0; look < MaxLooks; look++)
        {
            await Task.Delay(Pause);
            var now = ProcessorTime;

            if (now - before < AtWork)
            {
                return;
            }

            before = now;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task AwaitAsync()
    {
        var start = Stopwatch.GetTimestamp();

        while (!await IsListeningAsync())
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(start) > Patience)
            {
                throw new InvalidOperationException("A server did not start.");
            }

            await Task.Delay(Pause);
        }
    }

    private async Task<bool> IsListeningAsync()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
