using SslRenewal.Domain.Activations;

namespace SslRenewal.Domain.Tests.Activations;

/// <summary>The vendor's words and codes, whatever their letter case, and how long a text may be.</summary>
public sealed class WordTests
{
    [Theory]
    [InlineData("apacheopenssl")]
    [InlineData("apachessl")]
    [InlineData("apacheraven")]
    [InlineData("apachessleay")]
    [InlineData("apache2")]
    [InlineData("apacheapachessl")]
    [InlineData("Tomcat")]
    [InlineData("cPanel")]
    [InlineData("ipswitch")]
    [InlineData("plesk")]
    [InlineData("weblogic")]
    [InlineData("website")]
    [InlineData("webstar")]
    [InlineData("NGINX")]
    [InlineData("iis")]
    [InlineData("iis4")]
    [InlineData("iis5")]
    [InlineData("c2net")]
    [InlineData("ibmhttp")]
    [InlineData("iplanet")]
    [InlineData("domino")]
    [InlineData("dominogo4625")]
    [InlineData("dominogo4626")]
    [InlineData("netscape")]
    [InlineData("zeusv3")]
    [InlineData("cobaltseries")]
    [InlineData("ensim")]
    [InlineData("hsphere")]
    [InlineData("other")]
    public void A_web_server_is_known_by_the_vendor_s_word(string word) => Assert.True(WebServers.Contains(word));

    [Fact]
    public void Any_other_word_is_no_web_server()
    {
        Assert.Equal(29, WebServers.All.Count);
        Assert.All(["", "caddy", "nginx "], word => Assert.False(WebServers.Contains(word)));
    }

    [Theory]
    [InlineData("US", true)]
    [InlineData("gb", true)]
    [InlineData("Zw", true)]
    [InlineData("UK", false)]
    [InlineData("EU", false)]
    [InlineData("", false)]
    public void A_country_is_a_code_in_either_letter_case(string code, bool isCountry) => Assert.Equal(isCountry, CountryCodes.Contains(code));

    [Theory]
    [InlineData("AdminOrganizationName", 255, 2013201)]
    [InlineData("AdminCountry", 2, 2013211)]
    [InlineData("AdminPhone", 32, 2013212)]
    [InlineData("AdminPhoneExt", 32, 2013215)]
    [InlineData("OrganizationDUNS", 20, 2013900)]
    [InlineData("CompanyDBA", 100, 2013900)]
    [InlineData("OrganizationRepTitle", 60, 2013376)]
    [InlineData("OrganizationRepPhone", 255, 2011388)]
    [InlineData("OrganizationRepEmailAddress", 128, 2013372)]
    public void A_field_has_its_length_and_its_number(string name, int length, int number)
    {
        var field = ApplicantFields.InOrder.Single(field => field.Name == name);

        Assert.Equal((length, number, $"Parameter {name} is TooLong"), (field.MaxLength, field.TooLong.Number, field.TooLong.Message));
    }

    [Fact]
    public void Fields_stand_in_the_order_in_which_they_are_judged()
    {
        Assert.Equal(14 + 12 + 6 + 15, ApplicantFields.InOrder.Count);
        Assert.Equal(["AdminCountry", "OrganizationCountry", "CompanyIncorporationCountry", "OrganizationRepCountry"], ApplicantFields.Countries.Select(field => field.Name));
        Assert.Equal(["AdminAddress1", "AdminCity", "AdminStateProvince", "AdminCountry", "AdminPostalCode"], ApplicantFields.NeededForExtended.Select(field => field.Name));
        Assert.Equal(
            ["AdminPhone", "AdminPhoneExt", "AdminFax", "OrganizationDUNS", "OrganizationPhone", "OrganizationFax", "CompanyIncorporationDate", "OrganizationRepPhone", "OrganizationRepEmailAddress", "OrganizationRepFax", "OrganizationRepDUNS"],
            ApplicantFields.InOrder.Where(field => field.Form is not null).Select(field => field.Name));
    }

    [Theory]
    [InlineData("0123456789", true)]
    [InlineData("12 34", false)]
    [InlineData("x", false)]
    public void Digits_are_digits_alone(string text, bool fits) => Assert.Equal(fits, TextForm.Digits.Fits(text));

    [Theory]
    [InlineData("jane@example.com", true)]
    [InlineData("jane", false)]
    public void A_mailbox_is_at_a_host(string text, bool fits) => Assert.Equal(fits, TextForm.Email.Fits(text));

    [Theory]
    [InlineData("+1-2.3/4 (5)", true)]
    [InlineData("1,2", false)]
    public void Marks_between_digits_are_these(string text, bool fits) => Assert.Equal(fits, TextForm.Phone.Fits(text));
}
