using SslRenewal.Domain.Errors;

namespace SslRenewal.Domain.Renewals;

/// <summary>The most years that the CA/B Forum allows to be ordered, from a day on.</summary>
public sealed record IndustryCap(DatedChange Change, int Years, Refusal Refusal)
{
    public static IndustryCap OfFourYears { get; } = new(Timeline.FourYearsEnd, Years: 3, new("cap.2015", RenewErrors.FourYearsEnded));

    public static IndustryCap OfThreeYears { get; } = new(Timeline.ThreeYearsEnd, Years: 2, new("cap.2018", RenewErrors.ThreeYearsEnded));

    public static IReadOnlyList<IndustryCap> InOrder { get; } = [OfFourYears, OfThreeYears];

    /// <summary>The cap in force on a day, or <see langword="null"/> before there was any.</summary>
    public static IndustryCap? On(DateOnly day) => InOrder.LastOrDefault(cap => cap.Change.Since <= day);

    /// <summary>Whether this is the cap in force on a day, and so many years are too many for it.</summary>
    public bool Forbids(int years, DateOnly day) => this == On(day) && years > Years;
}
