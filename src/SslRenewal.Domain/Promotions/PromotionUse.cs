namespace SslRenewal.Domain.Promotions;

/// <summary>What the promotion store said to a code that a request carries.</summary>
/// <param name="Promotion">The promotion, or <see langword="null"/> where the code is unknown.</param>
/// <param name="Used">How many orders of this tenant used it already.</param>
/// <param name="StoreFailed">Whether the store could not be read, so that nothing is known.</param>
public sealed record PromotionUse(Promotion? Promotion, int Used = 0, bool StoreFailed = false)
{
    public static PromotionUse Unknown { get; } = new((Promotion?)null);

    public static PromotionUse Unreadable { get; } = new(Promotion: null, StoreFailed: true);
}
