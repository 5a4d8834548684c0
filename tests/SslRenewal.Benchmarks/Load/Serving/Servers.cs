using System.Globalization;
using SslRenewal.Benchmarks.Load.Floors;

namespace SslRenewal.Benchmarks.Load.Serving;

/// <summary>Starts the floors and the service, each with a fleet.</summary>
internal static class Servers
{
    /// <param name="name">As <see cref="FloorCommand"/> knows it.</param>
    /// <param name="database">That of a database server; by default a file of its own.</param>
    public static Task<Server> FloorAsync(string name, Fleet fleet, string? database = null) => Server.StartAsync((port, folder) =>
        [typeof(Servers).Assembly.Location, FloorCommand.Verb, name, Text(port), database ?? Path.Combine(folder, "floor.db"), Text(fleet.Certificates)]);

    /// <param name="fleet">What its database begins with, where that is new.</param>
    /// <param name="database">That of a database server; by default a file of its own.</param>
    public static Task<Server> ServiceAsync(Publication service, Fleet fleet, string? database = null) => Server.StartAsync((port, folder) =>
    {
        var scenario = Path.Combine(folder, "fleet.json");
        File.WriteAllText(scenario, fleet.ToScenario());

        return [service.Program, "--Urls", $"http://127.0.0.1:{Text(port)}", "--Scenario", scenario, "--Database", database ?? "Data Source=service.db"];
    });

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
