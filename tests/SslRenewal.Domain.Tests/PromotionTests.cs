using SslRenewal.Domain.Promotions;

namespace SslRenewal.Domain.Tests;

public sealed class PromotionTests
{
    private static readonly Promotion Nothing = new("CODE", PercentOff: null, AmountOff: null, Active: true, StartsOn: null, EndsOn: null, UsageLimit: null, Users: [], SubUsersOnly: false);

    [Theory]
    [InlineData(9.00, 10, 8.10)]
    [InlineData(9.99, 50, 5.00)]
    [InlineData(0.05, 50, 0.03)]
    [InlineData(9.00, 33.3333, 6.00)]
    [InlineData(9.00, 100, 0)]
    public void A_percentage_comes_off_rounded_half_up_to_the_cent(decimal price, decimal percent, decimal charged) =>
        Assert.Equal(charged, (Nothing with { PercentOff = percent }).Apply(price));

    [Theory]
    [InlineData(9.00, 2.00, 7.00)]
    [InlineData(9.00, 9.01, 0)]
    [InlineData(9.00, 0.005, 9.00)]
    public void An_amount_comes_off_and_never_more_than_there_is(decimal price, decimal amount, decimal charged) =>
        Assert.Equal(charged, (Nothing with { AmountOff = amount }).Apply(price));
}
