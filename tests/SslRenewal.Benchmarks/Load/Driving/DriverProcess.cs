using System.Diagnostics;
using System.Text.Json;

namespace SslRenewal.Benchmarks.Load.Driving;

/// <summary>Has a plan driven by this program in a process of its own, so that what it costs is not the server's.</summary>
internal static class DriverProcess
{
    /// <param name="begin">Called once all is warm, before the first request that counts.</param>
    public static async Task<DriveResult> RunAsync(DrivePlan plan, Action begin)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(DriverProcess).Assembly.Location, DriveCommand.Verb },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            // One thread waits for all connections and goes on with each itself: nothing is handed over between threads.
            Environment = { ["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1", ["DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT"] = "1", ["DOTNET_TieredPGO"] = "0" },
        })!;

        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(plan));

        if (await process.StandardOutput.ReadLineAsync() == DriveCommand.Ready)
        {
            begin();
            await process.StandardInput.WriteLineAsync("go");
        }

        var told = await process.StandardOutput.ReadLineAsync();
        await process.WaitForExitAsync();

        return process.ExitCode == 0 && told is not null ? JsonSerializer.Deserialize<DriveResult>(told)! : throw new InvalidOperationException("The load could not be driven.");
    }
}
