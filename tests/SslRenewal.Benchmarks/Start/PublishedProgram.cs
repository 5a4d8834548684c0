using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SslRenewal.Benchmarks.Start;

/// <summary>A published program, and how long it takes from its start to an answer.</summary>
internal sealed class PublishedProgram(Publication publication, string address, string answer) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // On two cores a client that asks without pause takes a tenth of what is measured.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <param name="project">Its folder, from the root of the repository.</param>
    /// <param name="address">What it is asked, with a path and a query.</param>
    /// <param name="answer">What stands in the answer that counts.</param>
    public static async Task<PublishedProgram> PublishAsync(string project, string address, string answer) => new(await Publication.MakeAsync(project), address, answer);

    /// <summary>Starts it in an empty folder and waits for its first answer, in milliseconds.</summary>
    public async Task<double> TimeAsync()
    {
        var port = Ports.Free();
        var work = Directory.CreateTempSubdirectory("sslrenewal-start");
        var start = Stopwatch.GetTimestamp();

        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { publication.Program, "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}") },
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
                    throw new InvalidOperationException($"{publication.Program} gives no answer.");
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

    public void Dispose() => publication.Dispose();

    // By hand, and without an exception for each attempt in vain: what asks takes little from what is measured.
    private async Task<bool> IsAnsweredAsync(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        if (!await TryConnectAsync(socket, port))
        {
            return false;
        }

        _ = await socket.SendAsync(Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: 127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}\r\nConnection: close\r\n\r\n"));

        await using var stream = new NetworkStream(socket);
        using var text = new StreamReader(stream, Encoding.UTF8);
        var got = await text.ReadToEndAsync();

        return got.Contains(answer, StringComparison.Ordinal) ? true : throw new InvalidOperationException($"{publication.Program} answered: {got}");
    }

    private static async Task<bool> TryConnectAsync(Socket socket, int port)
    {
        var connected = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var attempt = new SocketAsyncEventArgs { RemoteEndPoint = new IPEndPoint(IPAddress.Loopback, port) };
        attempt.Completed += (_, _) => connected.SetResult();

        if (socket.ConnectAsync(attempt))
        {
            await connected.Task;
        }

        return attempt.SocketError is SocketError.Success;
    }
}
