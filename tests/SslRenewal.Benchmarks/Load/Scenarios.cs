using System.Diagnostics;
using System.Globalization;
using System.Text;
using SslRenewal.Benchmarks.Load.Serving;

namespace SslRenewal.Benchmarks.Load;

/// <summary>Loads a fleet into a service that runs, in place of what it holds.</summary>
internal static class Scenarios
{
    /// <returns>How long the service took to answer.</returns>
    public static async Task<TimeSpan> LoadAsync(Server server, Fleet fleet)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
        using var body = new StringContent(fleet.ToScenario(), Encoding.UTF8, "application/json");
        var start = Stopwatch.GetTimestamp();

        using var answer = await client.PostAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{server.Port}/manage/scenario")), body);

        return answer.IsSuccessStatusCode ? Stopwatch.GetElapsedTime(start) : throw new InvalidOperationException($"The scenario was refused: {await answer.Content.ReadAsStringAsync()}");
    }
}
