namespace SslRenewal.Benchmarks.Load;

/// <summary>Measures targets with one published service, and judges them at the end.</summary>
internal static class LoadCommand
{
    /// <param name="rounds">In place of the target's own number.</param>
    /// <returns>Whether all that was to be reached is reached.</returns>
    public static async Task<bool> RunAsync(IEnumerable<LoadTarget> targets, int? rounds, TextWriter report)
    {
        using var service = await Publication.OfServiceAsync();
        var verdicts = new List<Verdict>();

        foreach (var target in targets)
        {
            verdicts.AddRange(await target.RunAsync(service, rounds ?? target.UsualRounds, report));
        }

        await report.WriteLineAsync(Verdict.Table(verdicts));
        return verdicts.TrueForAll(verdict => verdict.Holds);
    }
}
