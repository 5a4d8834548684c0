using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace SslRenewal.Benchmarks.Pages;

/// <summary>The service as a process of its own, on an SQLite database of its own, with a fleet of some size.</summary>
internal sealed partial class Service : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("sslrenewal-benchmark").FullName;
    private readonly Process _process;

    private Service()
    {
        var port = Ports.Free();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };

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

    /// <summary>The address of a payment that was prepared here and stays unpaid.</summary>
    public string Payment { get; private set; } = "";

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
        await service.PrepareAsync();
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

    // As somebody does who has only the mailbox to add.
    private async Task PrepareAsync()
    {
        var address = new Uri($"/certificates/{FleetScenario.UserName}/{FleetScenario.Due}/renewal/order", UriKind.Relative);
        var page = await Client.GetStringAsync(address);

        using var form = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", Token().Match(page).Groups["token"].Value), new("years", "1"), new("source", "generate"), new("key", "p-256"), new("AdminEmailAddress", "admin@example.com"),
        ]);
        using var answer = await Client.PostAsync(address, form);
        Payment = answer.Headers.Location?.OriginalString ?? throw new InvalidOperationException($"The renewal was not prepared: {await answer.Content.ReadAsStringAsync()}");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
