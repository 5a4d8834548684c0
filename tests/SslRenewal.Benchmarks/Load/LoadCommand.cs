namespace SslRenewal.Benchmarks.Load;

/// <summary>Measures a target, or all of them.</summary>
internal static class LoadCommand
{
    public const int UsualRounds = 5;

    private const string All = "all";

    public static IEnumerable<string> Names => LoadTargets.All.Select(target => target.Name).Append(All);

    /// <returns>Whether all that was to be reached is reached.</returns>
    public static async Task<bool> RunAsync(string name, int rounds, TextWriter report)
    {
        using var service = await Publication.OfServiceAsync();
        var verdicts = new List<Verdict>();

        foreach (var target in LoadTargets.All.Where(target => name is All || target.Name == name))
        {
            verdicts.AddRange(await target.RunAsync(service, rounds, report));
        }

        await report.WriteLineAsync(Verdict.Table(verdicts));
        return verdicts.TrueForAll(verdict => verdict.Holds);
    }
}
