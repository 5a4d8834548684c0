using SslRenewal.Domain.Activations;

namespace SslRenewal.Domain.Tests.Activations;

public sealed class ApplicantFieldTests
{
    [Fact]
    public void No_field_is_listed_twice() =>
        Assert.Equal(ApplicantFields.InOrder.Count, ApplicantFields.InOrder.Select(field => field.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void A_form_has_an_error_and_a_text_that_breaks_it() => Assert.All(ApplicantFields.InOrder.Where(field => field.Form is not null), field =>
    {
        Assert.NotNull(field.Invalid);
        Assert.False(field.Form!.Fits(field.Form.Wrong));
    });

    [Fact]
    public void Each_country_has_one_code_of_two_capital_letters() =>
        Assert.Equal(249, CountryCodes.All.Where(code => code.Length == CountryCodes.Length && code.All(char.IsAsciiLetterUpper)).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [InlineData("+1.6613102107", true)]
    [InlineData("(020) 7946-0958", true)]
    [InlineData("0", true)]
    [InlineData("+", false)]
    [InlineData("ask", false)]
    [InlineData("٠١٢", false)]
    public void A_telephone_number_is_digits_and_what_people_put_between_them(string text, bool fits) => Assert.Equal(fits, TextForm.Phone.Fits(text));

    [Theory]
    [InlineData("2020-02-29", true)]
    [InlineData("2021-02-29", false)]
    [InlineData("2020-2-9", false)]
    [InlineData("02/29/2020", false)]
    public void A_day_of_incorporation_is_one_of_the_calendar(string text, bool fits) => Assert.Equal(fits, TextForm.Day.Fits(text));
}
