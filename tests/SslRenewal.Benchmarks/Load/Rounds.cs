namespace SslRenewal.Benchmarks.Load;

/// <summary>Measures the sides in turn, round by round, so that what else the machine does meets all of them alike.</summary>
internal static class Rounds
{
    // In seconds: what is compiled while it runs is compiled again once it has run often.
    private const double WarmUp = 15;

    /// <param name="prepareAsync">Called before each round.</param>
    public static async Task RunAsync(Side[] sides, int rounds, Func<Task>? prepareAsync = null)
    {
        foreach (var side in sides)
        {
            _ = await side.RunAsync(plan => plan with { Seconds = Math.Max(plan.Seconds, WarmUp) });
        }

        for (var round = 0; round < rounds; round++)
        {
            await (prepareAsync?.Invoke() ?? Task.CompletedTask);

            foreach (var side in sides)
            {
                side.Measures.Add(await side.RunAsync());
            }
        }
    }
}
