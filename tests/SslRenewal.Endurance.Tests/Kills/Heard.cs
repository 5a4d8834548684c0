namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>What a customer heard of one sending of what it asked for.</summary>
internal abstract record Heard(Ask Ask)
{
    /// <summary>It was done.</summary>
    /// <param name="RequestId">The request's, as the answer told it.</param>
    /// <param name="Order">What was stored, where it was charged.</param>
    /// <param name="Certificate">The certificate that it made, or 0.</param>
    /// <param name="Text">The answer, to the letter.</param>
    public sealed record Done(Ask Ask, Guid RequestId, HeardOrder? Order, int Certificate, string Text) : Heard(Ask);

    /// <summary>It was refused: nothing has changed.</summary>
    /// <param name="Rule">The slug of the rule, or the status where it was no command.</param>
    public sealed record Refused(Ask Ask, Guid RequestId, string Rule) : Heard(Ask);

    /// <summary>The answer was lost, or was HTTP 503: it may be done or not.</summary>
    public sealed record Unknown(Ask Ask) : Heard(Ask);
}
