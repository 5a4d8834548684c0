using Microsoft.Playwright;

namespace SslRenewal.Console.Tests.Hosting;

/// <summary>The browser that is installed on this machine, started once for a class of tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>What the tests need of a machine.</summary>
    public const string Programs = "chromium node npm";

    private const float Patience = 120_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>A window of its own, with nothing in it from any other: cookies, storage, history.</summary>
    public async Task<IBrowserContext> OpenAsync(Uri address, int width = 1280, int height = 900, bool isDark = false, bool hasScripts = true)
    {
        // Only once a test runs: where the browser is missing none does.
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "chromium")).First(File.Exists),

            // Its sandbox refuses to run as root, as in a container.
            Args = Environment.UserName == "root" ? ["--no-sandbox"] : [],
        });

        // A busy machine is slow, and nothing else: what never comes is waited for all the same.
        Assertions.SetDefaultExpectTimeout(Patience);

        var window = await _browser.NewContextAsync(new()
        {
            BaseURL = address.AbsoluteUri,
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = hasScripts,
            ReducedMotion = ReducedMotion.Reduce,
        });

        window.SetDefaultTimeout(Patience);
        return window;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
