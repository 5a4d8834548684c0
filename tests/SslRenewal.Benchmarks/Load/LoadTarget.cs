namespace SslRenewal.Benchmarks.Load;

/// <summary>Something that is measured under load and has a figure to reach.</summary>
/// <param name="RunAsync">Measures it in so many rounds with the published service, and writes tables.</param>
internal sealed record LoadTarget(string Name, Func<Publication, int, TextWriter, Task<IReadOnlyList<Verdict>>> RunAsync)
{
    public int UsualRounds { get; init; } = 5;
}
