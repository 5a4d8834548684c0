using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace SslRenewal.Benchmarks.Pages;

/// <summary>The service as a process of its own, on an SQLite database of its own, with a fleet of some size.</summary>
internal sealed class Service : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("sslrenewal-benchmark").FullName;
    private readonly Process _process;

    private Service()
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };

        foreach (var argument in (string[])[Program, "--Urls", $"http://127.0.0.1:{port}", "--Database", $"Data Source={Path.Combine(_folder, "fleet.db")}", "--Scenario", "none"])
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        // A redirect is a page that answers at once: it is seen, not followed.
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = Patience };
        Client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
    }

    public HttpClient Client { get; }

    // Beside this program in the artifacts, in the same configuration.
    private static string Program
    {
        get
        {
            var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Path.Combine(own.Parent!.Parent!.FullName, "SslRenewal.Api", own.Name, "SslRenewal.Api.dll");
        }
    }

    public static async Task<Service> StartAsync(int certificates)
    {
        var service = new Service();
        await service.AwaitAsync();
        await service.LoadAsync(certificates);
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task AwaitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);

        while (true)
        {
            try
            {
                using var answer = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative), patience.Token);

                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
            }
        }
    }

    private async Task LoadAsync(int certificates)
    {
        using var body = new StringContent(FleetScenario.Of(certificates), System.Text.Encoding.UTF8, "application/json");
        using var answer = await Client.PostAsync(new Uri("/manage/scenario", UriKind.Relative), body);

        if (answer.StatusCode is not HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"The scenario was refused: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
