namespace SslRenewal.Domain.Renewals;

/// <summary>The UTC days on which a certificate may be renewed, the first and the last included.</summary>
public readonly record struct RenewalWindow(DateOnly Opens, DateOnly Closes)
{
    public const int DaysBeforeExpiry = 90;
    public const int DaysAfterExpiry = 180;

    private const int SuggestedFrom = 30;
    private const int SuggestedUntil = 7;

    /// <summary>The window around the day of expiry.</summary>
    public static RenewalWindow Around(DateOnly expiry) => new(expiry.AddDays(-DaysBeforeExpiry), expiry.AddDays(DaysAfterExpiry));

    /// <summary>The days on which the desk renews, which ends with the coverage.</summary>
    public static RenewalWindow OnDesk(DateOnly expiry) => new(expiry.AddDays(-DaysBeforeExpiry), expiry);

    /// <summary>The days on which renewing is advisable.</summary>
    public static RenewalWindow SuggestedBefore(DateOnly expiry) => new(expiry.AddDays(-SuggestedFrom), expiry.AddDays(-SuggestedUntil));
}
