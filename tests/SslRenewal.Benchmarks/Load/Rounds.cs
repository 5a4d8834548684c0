namespace SslRenewal.Benchmarks.Load;

/// <summary>Measures the sides in turn, round by round, so that what else the machine does meets all of them alike.</summary>
internal static class Rounds
{
    /// <param name="prepareAsync">Called before each round.</param>
    public static async Task RunAsync(Side[] sides, int rounds, Func<Task>? prepareAsync = null)
    {
        // The first round is theirs to get warm.
        for (var round = -1; round < rounds; round++)
        {
            await (prepareAsync?.Invoke() ?? Task.CompletedTask);

            foreach (var side in sides)
            {
                var measure = await side.RunAsync();

                if (round >= 0)
                {
                    side.Measures.Add(measure);
                }
            }
        }
    }
}
