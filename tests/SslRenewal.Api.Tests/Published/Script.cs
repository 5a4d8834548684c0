using System.Diagnostics;

namespace SslRenewal.Api.Tests.Published;

/// <summary>A script of bash that drives the service from outside.</summary>
internal static class Script
{
    /// <summary>Runs a script beside the tests on the service's address, and returns what it printed; a test whose script fails, fails.</summary>
    public static async Task<string> RunAsync(string name, ServiceProcess service, params string[] more)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(AppContext.BaseDirectory, "Published", name), service.Client.BaseAddress!.GetLeftPart(UriPartial.Authority), .. more])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        using var script = Process.Start(start)!;
        var errors = script.StandardError.ReadToEndAsync();
        var output = await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();

        Assert.True(script.ExitCode == 0, $"{output}\n{await errors}");
        return output;
    }
}
