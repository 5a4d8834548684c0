namespace SslRenewal.Domain.Issuance;

/// <summary>The time of one leaf, both ends included, in whole seconds.</summary>
public readonly record struct LeafPeriod(DateTimeOffset NotBefore, DateTimeOffset NotAfter)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>A leaf that is issued at an instant for a coverage, as long as the day's cap allows.</summary>
    public static LeafPeriod From(DateTimeOffset issuedAt, DateTimeOffset coverageEnd)
    {
        var notBefore = ToSecond(issuedAt);
        var capped = notBefore.AddDays(LeafCap.DaysFrom(issuedAt));
        var end = ToSecond(coverageEnd);

        return new LeafPeriod(notBefore, (capped < end ? capped : end) - Second);
    }

    /// <summary>The leaf that is the newest at an instant, of those that follow one another from the first issuance on.</summary>
    public static LeafPeriod At(DateTimeOffset now, DateTimeOffset issuedAt, DateTimeOffset coverageEnd)
    {
        var leaf = From(issuedAt, coverageEnd);

        while (leaf.LeavesBanked(coverageEnd) && leaf.FollowUpAt <= now)
        {
            leaf = From(leaf.FollowUpAt, coverageEnd);
        }

        return leaf;
    }

    /// <summary>The instant at which it no longer holds.</summary>
    public DateTimeOffset End => NotAfter + Second;

    /// <summary>When the next leaf is issued: a third of this one's life is left, at least one day.</summary>
    public DateTimeOffset FollowUpAt => ToSecond(End - Max((End - NotBefore) / 3, TimeSpan.FromDays(1)));

    /// <summary>Whether there is coverage beyond it.</summary>
    public bool LeavesBanked(DateTimeOffset coverageEnd) => End < ToSecond(coverageEnd);

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static DateTimeOffset ToSecond(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());
}
