using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Tests;

public sealed class IssuingTimeTests
{
    private static readonly DateTimeOffset Sunday = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(ValidationLevel.Domain, 0, "2026-11-22T12:10:00Z")]
    [InlineData(ValidationLevel.Domain, 0.999999999, "2026-11-23T11:59:59Z")]
    [InlineData(ValidationLevel.Organization, 0, "2026-11-25T12:00:00Z")]
    [InlineData(ValidationLevel.Organization, 0.999999999, "2026-11-27T12:00:00Z")]
    [InlineData(ValidationLevel.Extended, 0, "2026-11-27T12:00:00Z")]
    [InlineData(ValidationLevel.Extended, 0.999999999, "2026-12-01T12:00:00Z")]
    public void At_the_realistic_pace_an_issuer_takes_from_the_shortest_time_to_the_longest(ValidationLevel level, double drawn, string issued) =>
        Assert.Equal(DateTimeOffset.Parse(issued, System.Globalization.CultureInfo.InvariantCulture), IssuingTime.Of(level).IssueAt(IssuancePace.Realistic, Sunday, drawn));

    [Fact]
    public void At_the_immediate_pace_it_takes_no_time_and_at_the_manual_pace_management_says_when()
    {
        Assert.Equal(Sunday, IssuingTime.Of(ValidationLevel.Extended).IssueAt(IssuancePace.Immediate, Sunday, drawn: 0.5));
        Assert.Null(IssuingTime.Of(ValidationLevel.Domain).IssueAt(IssuancePace.Manual, Sunday, drawn: 0.5));
    }

    [Theory]
    [InlineData(ValidationLevel.Domain, new[] { ValidationStep.DomainControl })]
    [InlineData(ValidationLevel.Organization, new[] { ValidationStep.DomainControl, ValidationStep.Organization })]
    [InlineData(ValidationLevel.Extended, new[] { ValidationStep.DomainControl, ValidationStep.Organization, ValidationStep.ConfirmationCall })]
    public void A_level_asks_for(ValidationLevel level, ValidationStep[] steps) => Assert.Equal(steps, IssuingTime.Of(level).Steps);

    [Theory]
    [InlineData(20, 1, 23)]
    [InlineData(21, 1, 23)]
    [InlineData(22, 1, 23)]
    [InlineData(23, 5, 30)]
    public void Business_days_pass_over_weekends(int from, int days, int to) =>
        Assert.Equal(new DateTimeOffset(2026, 11, to, 8, 0, 0, TimeSpan.Zero), BusinessDays.Add(new DateTimeOffset(2026, 11, from, 8, 0, 0, TimeSpan.Zero), days));

    [Fact]
    public void The_same_seed_and_certificate_always_draw_the_same_and_others_spread()
    {
        var drawn = Enumerable.Range(1, 1000).Select(id => Draws.Fraction(seed: 1, id, "issuing time")).ToArray();

        Assert.Equal(drawn, Enumerable.Range(1, 1000).Select(id => Draws.Fraction(seed: 1, id, "issuing time")));
        Assert.All(Enumerable.Range(0, 10), tenth => Assert.InRange(drawn.Count(fraction => (int)(fraction * 10) == tenth), 50, 150));
        Assert.NotEqual(drawn[0], Draws.Fraction(seed: 2, 1, "issuing time"));
        Assert.NotEqual(drawn[0], Draws.Fraction(seed: 1, 1, "provider order"));
    }
}
