using System.Diagnostics;

namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>Runs programs of the system.</summary>
internal static class Programs
{
    public static bool IsRoot => Environment.UserName is "root";

    /// <summary>Runs one to its end, which must be a good one.</summary>
    public static async Task RunAsync(string program, params string[] arguments)
    {
        var (exitCode, output) = await TryAsync(program, arguments);
        Assert.True(exitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {exitCode}: {output}");
    }

    /// <summary>Runs one to its end, whatever that is.</summary>
    public static async Task<(int ExitCode, string Output)> TryAsync(string program, params string[] arguments)
    {
        // A server that it starts writes into a log, and holds none of its output.
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/tmp", RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        return (process.ExitCode, output);
    }
}
