namespace SslRenewal.Domain.Renewals;

/// <summary>One condition of a renewal on the desk, and what the desk says where it is not met; numbers are the wire's.</summary>
/// <param name="Name">Its stable slug.</param>
/// <param name="Sentence">True when it holds.</param>
/// <param name="Reason">Why it does not hold, a sentence for whoever sits at the desk.</param>
public sealed record DeskRule<TAttempt>(string Name, string Sentence, Predicate<TAttempt> Holds, Func<TAttempt, string> Reason)
{
    /// <summary>The same rule, of an attempt that contains what it looks at.</summary>
    public DeskRule<TOuter> Within<TOuter>(Func<TOuter, TAttempt> view) => new(Name, Sentence, outer => Holds(view(outer)), outer => Reason(view(outer)));
}
