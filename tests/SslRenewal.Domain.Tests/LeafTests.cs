using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Tests;

/// <summary>Which leaf is the newest at an instant, and when the issuer is done.</summary>
public sealed class LeafTests
{
    private static readonly DateTimeOffset Issued = new(2026, 11, 22, 12, 0, 0, 700, TimeSpan.Zero);

    private static readonly DateTimeOffset Start = Issued.AddMilliseconds(-700);

    // 199 days, of which a third is left on the way from one leaf to the next.
    private static readonly DateTimeOffset Second = Start.AddDays(199).AddSeconds(-199 * 86_400 / 3);

    [Fact]
    public void The_first_leaf_is_the_newest_until_a_third_of_its_life_is_left()
    {
        var end = Issued.AddYears(2);

        Assert.Equal(Start, LeafPeriod.At(Issued, Issued, end).NotBefore);
        Assert.Equal(Start, LeafPeriod.At(Second.AddTicks(-1), Issued, end).NotBefore);
        Assert.Equal(Second, LeafPeriod.At(Second, Issued, end).NotBefore);
    }

    [Fact]
    public void Leaves_follow_one_another_to_the_end_of_the_coverage_and_the_last_ends_a_second_before_it()
    {
        var end = Start.AddDays(600);

        var last = LeafPeriod.At(end.AddYears(1), Issued, end);

        Assert.Equal((end.AddSeconds(-1), end, false), (last.NotAfter, last.End, last.LeavesBanked(end)));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(999, false)]
    [InlineData(1000, true)]
    public void Coverage_is_banked_from_a_whole_second_past_the_leaf_on(int milliseconds, bool isBanked)
    {
        var leaf = new LeafPeriod(Start, Start.AddDays(10).AddSeconds(-1));

        Assert.Equal(isBanked, leaf.LeavesBanked(Start.AddDays(10).AddMilliseconds(milliseconds)));
    }

    [Fact]
    public void The_follow_up_comes_at_a_whole_second()
    {
        var leaf = new LeafPeriod(Start, Start.AddDays(10));

        // 864,001 seconds: a third is 288,000.33.
        Assert.Equal(Start.AddSeconds(864_001 - 288_001), leaf.FollowUpAt);
    }

    [Fact]
    public void When_a_certificate_can_be_expected_lies_between_the_shortest_time_and_the_longest()
    {
        var expected = IssuingTime.Of(ValidationLevel.Organization).Expect(IssuancePace.Realistic, Start)!;
        var immediate = IssuingTime.Of(ValidationLevel.Domain).Expect(IssuancePace.Immediate, Start)!;

        Assert.Equal((BusinessDays.Add(Start, 3), BusinessDays.Add(Start, 5), false), (expected.Earliest, expected.Latest, expected.IsSettled));
        Assert.Equal((Start, Start, true), (immediate.Earliest, immediate.Latest, immediate.IsSettled));
        Assert.Equal(ExpectedIssue.At(Start), immediate);
        Assert.Null(IssuingTime.Of(ValidationLevel.Domain).Expect(IssuancePace.Manual, Start));
    }

    [Theory]
    [InlineData(ValidationLevel.Domain, false, "10 minutes", "24 hours")]
    [InlineData(ValidationLevel.Organization, true, "3 business days", "5 business days")]
    [InlineData(ValidationLevel.Extended, true, "5 business days", "7 business days")]
    public void A_level_tells_how_long_it_takes_and_whether_it_asks_for_a_letter(ValidationLevel level, bool asks, string shortest, string longest)
    {
        var time = IssuingTime.Of(level);

        Assert.Equal((asks, shortest, longest), (time.AsksForLetter, time.Shortest, time.Longest));
        Assert.Equal(time.Steps, time.StepsOf(withLetter: false));
        Assert.Equal([ValidationStep.ConfirmationLetter, .. time.Steps], time.StepsOf(withLetter: true));
    }

    [Theory]
    [InlineData(0.5, 4)]
    [InlineData(0.33, 3)]
    [InlineData(0.34, 4)]
    [InlineData(0.66, 4)]
    [InlineData(0.67, 5)]
    public void Each_number_of_business_days_is_as_likely_as_the_others(double drawn, int days) =>
        Assert.Equal(BusinessDays.Add(Start, days), IssuingTime.Of(ValidationLevel.Organization).IssueAt(IssuancePace.Realistic, Start, drawn));

    [Fact]
    public void Half_of_what_can_be_drawn_is_half_of_the_time_in_whole_seconds()
    {
        Assert.Equal(Start.AddMinutes(10 + (1430 / 2)), IssuingTime.Of(ValidationLevel.Domain).IssueAt(IssuancePace.Realistic, Start, drawn: 0.5));
        Assert.Equal(0, IssuingTime.Of(ValidationLevel.Domain).IssueAt(IssuancePace.Realistic, Start, drawn: 0.123456789)!.Value.Millisecond);
    }

    [Fact]
    public void Business_days_are_by_UTC_and_none_is_the_same_instant()
    {
        // Saturday in Tokyo, and still Friday by UTC.
        var friday = new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.FromHours(9));

        Assert.Equal(new DateTimeOffset(2026, 11, 23, 23, 0, 0, TimeSpan.Zero), BusinessDays.Add(friday, 1));
        Assert.Equal(friday, BusinessDays.Add(friday, 0));
    }

    [Fact]
    public void The_desk_gives_one_of_two_bonuses_and_the_XML_API_none()
    {
        Assert.Equal(["mirror", "tier"], RenewalBonus.OnDesk.Select(bonus => bonus.Name));
        Assert.Equal("none", RenewalBonus.None.Name);
    }
}
