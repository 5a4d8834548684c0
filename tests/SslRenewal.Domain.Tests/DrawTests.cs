namespace SslRenewal.Domain.Tests;

/// <summary>Draws are the same on every machine and in every version: the numbers were worked out by another program.</summary>
public sealed class DrawTests
{
    [Theory]
    [InlineData(0, 0, "", 12035550249420947055)]
    [InlineData(1, 7, "issuing time", 3518429170126267927)]
    [InlineData(-1, -7, "x", 3500045752580102311)]
    public void A_seed_a_thing_and_a_purpose_draw_one_number(int seed, int thing, string purpose, ulong number) => Assert.Equal(number, Draws.Number(seed, thing, purpose));

    [Theory]
    [InlineData(0, 0, "", 0.6524484863740322)]
    [InlineData(1, 7, "issuing time", 0.19073442749936342)]
    [InlineData(-1, -7, "x", 0.18973786043730045)]
    public void A_fraction_is_the_number_s_upper_53_bits(int seed, int thing, string purpose, double fraction) => Assert.Equal(fraction, Draws.Fraction(seed, thing, purpose));
}
