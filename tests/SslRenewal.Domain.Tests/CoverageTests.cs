using System.Globalization;
using SslRenewal.Domain.Issuance;

namespace SslRenewal.Domain.Tests;

public sealed class CoverageTests
{
    [Theory]
    [InlineData("2019-06-03", 88, 1, 366, 88, 88, 825, 0, "2020-11-26")]
    [InlineData("2019-06-03", 88, 2, 731, 88, 88, 825, 82, "2021-11-26")]
    [InlineData("2026-11-22", 20, 1, 365, 20, 20, 199, 206, "2028-01-01")]
    [InlineData("2029-04-01", 19, 1, 365, 19, 19, 46, 357, "2030-05-09")]
    public void A_renewal_covers_its_years_what_it_carries_and_its_bonus(string issued, int left, int years, int term, int carried, int bonus, int cap, int banked, string expires)
    {
        var at = Noon(issued);
        var terms = new CoverageTerms(at, years, CoverageTerms.Carried(Day(issued).AddDays(left), Day(issued)), RenewalBonus.Mirror.DaysFor(left));

        Assert.Equal((term, carried, bonus, cap, banked, Noon(expires)), (terms.TermDays, terms.CarriedDays, terms.BonusDays, terms.CapDays, terms.BankedDays, terms.ExpiresAt));
    }

    [Theory]
    [InlineData("2019-06-03", 1, 542)]
    [InlineData("2019-06-03", 2, 825)]
    public void The_first_leaf_lasts_as_long_as_the_coverage_or_the_cap(string issued, int years, int days)
    {
        var terms = new CoverageTerms(Noon(issued), years, CarriedDays: 88, BonusDays: 88);

        var leaf = LeafPeriod.From(terms.IssuedAt, terms.ExpiresAt);

        Assert.Equal(Noon(issued).AddDays(days).AddSeconds(-1), leaf.NotAfter);
        Assert.Equal(terms.BankedDays > 0, leaf.LeavesBanked(terms.ExpiresAt));
    }

    /// <summary>The day before a cap changes, the day, and the day after.</summary>
    [Theory]
    [InlineData("2015-03-31", 1827)]
    [InlineData("2015-04-01", 1187)]
    [InlineData("2015-04-02", 1187)]
    [InlineData("2018-02-28", 1185)]
    [InlineData("2018-03-01", 825)]
    [InlineData("2018-03-02", 825)]
    [InlineData("2020-08-31", 825)]
    [InlineData("2020-09-01", 397)]
    [InlineData("2020-09-02", 397)]
    [InlineData("2026-03-14", 397)]
    [InlineData("2026-03-15", 199)]
    [InlineData("2026-03-16", 199)]
    [InlineData("2027-03-14", 199)]
    [InlineData("2027-03-15", 99)]
    [InlineData("2027-03-16", 99)]
    [InlineData("2029-03-14", 99)]
    [InlineData("2029-03-15", 46)]
    [InlineData("2029-03-16", 46)]
    public void A_leaf_lasts_at_most_so_many_days(string issued, int days) =>
        Assert.Equal(days, LeafCap.DaysFrom(new DateTimeOffset(Day(issued), TimeOnly.MaxValue, TimeSpan.Zero)));

    [Fact]
    public void A_leaf_is_never_a_second_longer_than_its_cap()
    {
        var issued = new DateTimeOffset(2026, 11, 22, 12, 0, 0, 999, TimeSpan.Zero);

        var leaf = LeafPeriod.From(issued, issued.AddYears(1));

        Assert.Equal((199 * 86_400) - 1, (leaf.NotAfter - leaf.NotBefore).TotalSeconds);
        Assert.Equal(0, leaf.NotBefore.Millisecond);
    }

    [Theory]
    [InlineData(199, 132.66666666666666)]
    [InlineData(3, 2)]
    [InlineData(2, 1)]
    [InlineData(1, 0)]
    public void The_next_leaf_comes_when_a_third_of_the_life_is_left_but_at_least_a_day(int days, double after)
    {
        var leaf = new LeafPeriod(Noon("2026-11-22"), Noon("2026-11-22").AddDays(days).AddSeconds(-1));

        Assert.Equal(after, (leaf.FollowUpAt - leaf.NotBefore).TotalDays, precision: 5);
    }

    [Theory]
    [InlineData("2024-02-29", 1, "2025-02-28")]
    [InlineData("2024-02-29", 4, "2028-02-29")]
    public void A_year_is_a_calendar_year(string issued, int years, string expires) =>
        Assert.Equal(Noon(expires), new CoverageTerms(Noon(issued), years).ExpiresAt);

    [Theory]
    [InlineData("2026-11-23", 1)]
    [InlineData("2026-11-22", 0)]
    [InlineData("2026-11-21", 0)]
    public void Only_days_that_are_left_are_carried(string renewedExpiry, int carried) =>
        Assert.Equal(carried, CoverageTerms.Carried(Day(renewedExpiry), Day("2026-11-22")));

    [Theory]
    [InlineData(0, 0, 1, 30)]
    [InlineData(1, 0, 1, 30)]
    [InlineData(15, 0, 15, 30)]
    [InlineData(16, 0, 16, 60)]
    [InlineData(45, 0, 45, 60)]
    [InlineData(46, 0, 46, 90)]
    [InlineData(90, 0, 90, 90)]
    [InlineData(91, 0, 90, 90)]
    public void A_bonus_goes_by_the_days_left(int left, int none, int mirror, int tier) =>
        Assert.Equal((none, mirror, tier), (RenewalBonus.None.DaysFor(left), RenewalBonus.Mirror.DaysFor(left), RenewalBonus.Tier.DaysFor(left)));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset Noon(string text) => new(Day(text), new TimeOnly(12, 0), TimeSpan.Zero);
}
