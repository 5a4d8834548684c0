using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace SslRenewal.Benchmarks.Start;

/// <summary>A program of this repository as it is published, compiled ahead for this machine, and how long it takes from its start to an answer.</summary>
internal sealed class PublishedProgram(string folder, string assembly, string address, string answer) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    /// <param name="project">Its folder, from the root of the repository.</param>
    /// <param name="address">What it is asked, with a path and a query.</param>
    /// <param name="answer">What stands in the answer that counts.</param>
    public static async Task<PublishedProgram> PublishAsync(string project, string address, string answer)
    {
        var folder = Directory.CreateTempSubdirectory("sslrenewal-published").FullName;

        using var publishing = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "publish", Path.Combine(Root(), project), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", folder, "-v", "quiet" },
            // In a folder of its own: what is restored for a platform differs from what is restored for all.
            Environment = { ["ArtifactsPath"] = Path.Combine(folder, "artifacts") },
            UseShellExecute = false,
        })!;
        await publishing.WaitForExitAsync();

        return publishing.ExitCode == 0 ? new PublishedProgram(folder, Path.GetFileName(project) + ".dll", address, answer) : throw new InvalidOperationException($"{project} could not be published.");
    }

    /// <summary>Starts it in an empty folder and waits for its first answer, in milliseconds.</summary>
    public async Task<double> TimeAsync()
    {
        var port = Ports.Free();
        var work = Directory.CreateTempSubdirectory("sslrenewal-start");
        var start = Stopwatch.GetTimestamp();

        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(folder, assembly), "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}") },
            WorkingDirectory = work.FullName,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        try
        {
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();

            while (!await IsAnsweredAsync(port))
            {
                if (process.HasExited || Stopwatch.GetElapsedTime(start) > Patience)
                {
                    throw new InvalidOperationException($"{assembly} gives no answer.");
                }

                await Task.Delay(Pause);
            }

            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
            work.Delete(recursive: true);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // By hand: a client that is tried a hundred times in vain takes longer than what it is to measure.
    private async Task<bool> IsAnsweredAsync(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port);
        }
        catch (SocketException)
        {
            return false;
        }

        _ = await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: 127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}\r\nConnection: close\r\n\r\n"));

        await using var stream = new NetworkStream(socket);
        using var text = new StreamReader(stream, Encoding.UTF8);
        var got = await text.ReadToEndAsync();

        return got.Contains(answer, StringComparison.Ordinal) ? true : throw new InvalidOperationException($"{assembly} answered: {got}");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder.FullName, "SslRenewal.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("This is not run from the repository.");
        }

        return folder.FullName;
    }
}
