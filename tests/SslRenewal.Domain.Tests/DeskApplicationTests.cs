using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Names;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Renewals;

namespace SslRenewal.Domain.Tests;

/// <summary>What the desk asks of an applicant, and its words where several renewals are paid together.</summary>
public sealed class DeskApplicationTests
{
    [Fact]
    public void Each_level_asks_for_its_fields_in_order()
    {
        Assert.Equal(["AdminEmailAddress"], Needed(ValidationLevel.Domain));
        Assert.Equal(["AdminEmailAddress", "AdminOrganizationName"], Needed(ValidationLevel.Organization));
        Assert.Equal(
            ["AdminEmailAddress", "AdminOrganizationName", "AdminAddress1", "AdminCity", "AdminStateProvince", "AdminCountry", "AdminPostalCode", "CompanyIncorporationCountry"],
            Needed(ValidationLevel.Extended));
    }

    [Theory]
    [InlineData(255, null)]
    [InlineData(256, "This is longer than 255 characters.")]
    public void A_text_may_be_as_long_as_its_field(int length, string? fault) => Assert.Equal(fault, DeskApplication.Fault(AdminFields.City, new string('x', length)));

    [Fact]
    public void A_certificate_for_several_names_shows_control_of_each()
    {
        var byRecord = DeskApplication.ControlOf(ValidationLevel.Domain, "example.com", ["shop.example.com"], Coverage.MultiDomain);
        var byMail = DeskApplication.ControlOf(ValidationLevel.Extended, "example.com", ["shop.example.com", "no name"], Coverage.MultiDomain);

        Assert.Equal((null, false, true, null), (byRecord.ApproverEmail, byRecord.ByFile, byRecord.ByRecord, byRecord.DnsApproverEmails));
        Assert.Equal(["shop.example.com"], byRecord.DnsNames);
        Assert.Equal(("admin@example.com", false, false), (byMail.ApproverEmail, byMail.ByFile, byMail.ByRecord));
        Assert.Equal(["shop.example.com", "no name"], byMail.DnsNames);
        Assert.Equal(["admin@example.com", ""], byMail.DnsApproverEmails);
    }

    [Theory]
    [InlineData(Coverage.SingleDomain, "shop.example.com")]
    [InlineData(Coverage.Wildcard, "shop.example.com")]
    [InlineData(Coverage.MultiDomain, null)]
    public void Names_beside_the_common_name_are_asked_for_where_the_type_has_them_and_any_are_given(Coverage coverage, string? name)
    {
        var control = DeskApplication.ControlOf(ValidationLevel.Organization, commonName: null, name is null ? [] : [name], coverage);

        Assert.Equal(("", null, null), (control.ApproverEmail, control.DnsNames, control.DnsApproverEmails));
    }

    [Fact]
    public void The_administrator_of_the_registered_domain_approves() =>
        Assert.Equal("admin@example.co.uk", DeskApplication.ApproverOf(DomainName.Parse("*.shop.example.co.uk")!));

    [Theory]
    [InlineData(9.99, "The balance of $9.99 does not cover $1,010.00: $1,000.01 is missing.")]
    [InlineData(-1, "The balance of -$1.00 does not cover $1,010.00: $1,011.00 is missing.")]
    public void Renewals_that_are_paid_together_must_be_covered_together(decimal balance, string reason) =>
        Assert.Equal(new DeskRefusal("order.funds", reason), DeskRefusals.OfFunds(balance, 1010));

    [Fact]
    public void A_balance_of_just_the_total_covers_it() => Assert.Null(DeskRefusals.OfFunds(1010, 1010));

    [Fact]
    public void What_the_desk_refuses_of_several_renewals_is_told_with_what_to_do()
    {
        Assert.Null(DeskRefusals.OfApplication([]));
        Assert.Equal(new DeskRefusal("application.missing", "Its application lacks: City, Country. Renew it by itself, where that is asked for."), DeskRefusals.OfApplication(["City", "Country"]));
        Assert.Equal(new DeskRefusal("desk.too-many", "At most 50 are renewed together: renew it afterwards."), DeskRefusals.TooMany);
        Assert.Equal(new DeskRefusal("certificate.queued", "It is among these already."), DeskRefusals.AmongThese);
        Assert.Equal(new DeskRefusal("certificate.unknown", "There is no such certificate."), DeskRefusals.Unknown);
    }

    private static IEnumerable<string> Needed(ValidationLevel level) => DeskApplication.NeededFor(level).Select(field => field.Name);
}
