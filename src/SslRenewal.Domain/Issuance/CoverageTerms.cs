namespace SslRenewal.Domain.Issuance;

/// <summary>What a coverage is made of, in whole days.</summary>
/// <param name="IssuedAt">The first issuance.</param>
/// <param name="Years">Calendar years: 29 February becomes 28 February.</param>
/// <param name="CarriedDays">Days left on the renewed certificate at activation.</param>
public sealed record CoverageTerms(DateTimeOffset IssuedAt, int Years, int CarriedDays = 0, int BonusDays = 0)
{
    /// <summary>The end of the paid time.</summary>
    public DateTimeOffset ExpiresAt => IssuedAt.AddYears(Years).AddDays(CarriedDays + BonusDays);

    /// <summary>The years, in days.</summary>
    public int TermDays => (IssuedAt.AddYears(Years) - IssuedAt).Days;

    /// <summary>The most that one leaf may last which is issued then.</summary>
    public int CapDays => LeafCap.DaysFrom(IssuedAt);

    /// <summary>The coverage past the first leaf's end.</summary>
    public int BankedDays => Math.Max(TermDays + CarriedDays + BonusDays - CapDays, 0);

    /// <summary>The days that a renewal carries over which is activated on a day: those left on the certificate that it renews, unless it has expired.</summary>
    public static int Carried(DateOnly renewedExpiry, DateOnly today) => Math.Max(renewedExpiry.DayNumber - today.DayNumber, 0);
}
