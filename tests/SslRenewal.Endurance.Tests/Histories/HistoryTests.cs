using System.Globalization;
using SslRenewal.Persistence;
using Xunit.Abstractions;

namespace SslRenewal.Endurance.Tests.Histories;

/// <summary>Whatever clients do at the same time, their answers are those of one call after another. <c>SSLRENEWAL_SEEDS</c> says how many histories are made in each set-up, 2 where it does not; <c>SSLRENEWAL_FIRST_SEED</c> where they begin.</summary>
public abstract class HistoryTests(DatabaseKind kind, int replicas, ITestOutputHelper output)
{
    private static readonly int Seeds = Number("SSLRENEWAL_SEEDS", otherwise: 2);
    private static readonly int FirstSeed = Number("SSLRENEWAL_FIRST_SEED", otherwise: 1);

    [DatabaseFact]
    public async Task Histories_have_an_order_that_agrees_with_real_time_and_with_the_model()
    {
        await using var service = await Replicas.StartAsync(kind, replicas);
        var (judged, unjudged) = (0, 0);

        for (var seed = FirstSeed; seed < FirstSeed + Seeds; seed++)
        {
            var run = new HistoryRun(service.Addresses, seed);

            var violations = await run.FindViolationsAsync();

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}: {run.Calls} calls, {run.Changes} changed something, of {run.Lost} nobody knows; {run.Places} places; {run.Unjudged} accounts without a verdict."));
            Assert.True(violations is [], string.Join(Environment.NewLine, violations));
            (judged, unjudged) = (judged + run.Judged, unjudged + run.Unjudged);
        }

        // Where calls meet more often than a search can follow, nothing is said of them; that must stay the exception.
        Assert.True(judged >= 3 * unjudged, string.Create(CultureInfo.InvariantCulture, $"Of {judged + unjudged} accounts {unjudged} were not judged."));
    }

    private static int Number(string variable, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
