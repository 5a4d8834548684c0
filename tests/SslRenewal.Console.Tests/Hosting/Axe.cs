using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace SslRenewal.Console.Tests.Hosting;

/// <summary>axe-core, which finds what of WCAG a program can find on a page; installed once by npm, in a folder of its own.</summary>
internal static class Axe
{
    private static readonly Lazy<Task<string>> Script = new(InstallAsync);

    /// <summary>What a page violates of WCAG 2.2 at levels A and AA and of the engine's best practices: each rule with the places that break it.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        // By the debugger: the page's own policy lets no script in.
        _ = await page.EvaluateAsync(await Script.Value + "; true");
        var found = await page.EvaluateAsync<JsonElement>("async () => (await axe.run(document)).violations.map(v => v.id + ': ' + v.nodes.map(n => n.html + ' — ' + n.failureSummary).join(' | '))");

        return [.. found.EnumerateArray().Select(violation => violation.GetString()!)];
    }

    private static async Task<string> InstallAsync()
    {
        var folder = Directory.CreateTempSubdirectory("sslrenewal-axe-");

        try
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Axe")))
            {
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            }

            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = npm.StandardError.ReadToEndAsync();
            _ = await npm.StandardOutput.ReadToEndAsync();
            await npm.WaitForExitAsync();

            Assert.True(npm.ExitCode == 0, $"npm ended with {npm.ExitCode}: {await errors}");
            return await File.ReadAllTextAsync(Path.Combine(folder.FullName, "node_modules", "axe-core", "axe.min.js"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
