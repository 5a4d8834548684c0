namespace SslRenewal.Api.Manage.Requests;

/// <summary>What became of an assertion.</summary>
internal abstract record AssertionOutcome
{
    private AssertionOutcome() { }

    public sealed record Holds(int Matched) : AssertionOutcome;

    /// <param name="Difference">In words, with what came nearest.</param>
    public sealed record Fails(string Difference, int Matched) : AssertionOutcome;

    /// <summary>It names what there is not, or contradicts itself.</summary>
    public sealed record Mistaken(string Mistake) : AssertionOutcome;
}
