namespace SslRenewal.Api.Mail;

/// <summary>What an approver's link leads to.</summary>
internal abstract record ApprovalOutcome
{
    private ApprovalOutcome() { }

    /// <summary>It asks for an approval.</summary>
    public sealed record Asked(LetterFacts Facts, string Name) : ApprovalOutcome;

    /// <summary>The approval has just been given.</summary>
    public sealed record Approved(LetterFacts Facts, string Name) : ApprovalOutcome;

    /// <summary>It was used, or what it asked for is not asked for any more.</summary>
    public sealed record Gone(string Why) : ApprovalOutcome;

    /// <summary>There never was such a link, or its account has gone.</summary>
    public sealed record Unknown : ApprovalOutcome;
}
