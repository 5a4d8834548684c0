namespace SslRenewal.Api.Console.Review;

/// <summary>A part of the review queue, the oldest first.</summary>
/// <param name="After">Where the part begins, as its address carries it.</param>
/// <param name="Next">Where the next part begins, or <see langword="null"/> where there is none.</param>
public sealed record ReviewModel(IReadOnlyList<ReviewItem> Items, string? After, string? Next)
{
    /// <summary>What was done just now, a sentence.</summary>
    public string? Done { get; init; }

    /// <summary>Why something could not be done, a sentence.</summary>
    public string? Refusal { get; init; }

    /// <summary>The certificate whose refusal lacks a reason that can be used, and what was written.</summary>
    public (string UserName, int CertificateId, string Reason)? Unreasoned { get; init; }
}
