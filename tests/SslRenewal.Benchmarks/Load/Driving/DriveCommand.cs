using System.Text.Json;

namespace SslRenewal.Benchmarks.Load.Driving;

/// <summary>The driver as a process of its own: it reads a plan, says that it is ready once it is warm, starts at a line, and tells what it has seen, all in lines.</summary>
internal static class DriveCommand
{
    public const string Verb = "drive";
    public const string Ready = "ready";

    public static async Task<int> RunAsync()
    {
        try
        {
            var plan = JsonSerializer.Deserialize<DrivePlan>(await Console.In.ReadLineAsync() ?? "")!;
            using var driver = new Driver(plan);

            await driver.ConnectAsync();
            await driver.WarmUpAsync();
            await Console.Out.WriteLineAsync(Ready);
            _ = await Console.In.ReadLineAsync();
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(await driver.RunAsync()));
            return 0;
        }
        catch (Exception failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
    }
}
