namespace SslRenewal.Domain.Orders;

/// <summary>The most years that the CA/B Forum allows to be ordered, from a day on.</summary>
/// <param name="Rule">The slug of the rule that keeps it.</param>
public sealed record IndustryCap(DatedChange Change, int Years, string Rule)
{
    public static IndustryCap OfFourYears { get; } = new(Timeline.FourYearsEnd, Years: 3, "cap.2015");

    public static IndustryCap OfThreeYears { get; } = new(Timeline.ThreeYearsEnd, Years: 2, "cap.2018");

    public static IReadOnlyList<IndustryCap> InOrder { get; } = [OfFourYears, OfThreeYears];

    /// <summary>The cap in force on a day, or <see langword="null"/> before there was any.</summary>
    public static IndustryCap? On(DateOnly day) => InOrder.LastOrDefault(cap => cap.Change.Since <= day);

    /// <summary>Whether this is the cap in force on a day, and so many years are too many for it.</summary>
    public bool Forbids(int years, DateOnly day) => this == On(day) && years > Years;
}
