using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Names;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Renewals;

namespace SslRenewal.Domain.Tests;

/// <summary>Whether a certificate may be renewed on the desk, and what the desk says where not.</summary>
public sealed class DeskRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Today = DateOnly.FromDateTime(Now.UtcDateTime);

    private static readonly Certificate Held = new(new CertificateId(501904), ProductCatalogue.StandardSsl, CertificateStatus.Active, Today.AddDays(30), ExtraNames: 0, IsQueued: false);

    private static readonly DeskAttempt Allowed = Attempt(Held);

    [Theory]
    [InlineData(91, "desk.too-early", "Quick renewal opens on 23 Nov 2026.")]
    [InlineData(90, null, null)]
    [InlineData(89, null, null)]
    [InlineData(1, null, null)]
    [InlineData(0, null, null)]
    [InlineData(-1, "desk.too-late", "It expired on 21 Nov 2026, and the desk renews none that have expired: apply for a new one.")]
    public void Quick_renewal_is_open_from_90_days_before_the_day_of_expiry_to_that_day(int daysLeft, string? rule, string? reason)
    {
        var entry = new DeskEntry(DeskPolicy.Of2022, Today, Held with { ExpiresOn = Today.AddDays(daysLeft) });

        Assert.Equal((rule, reason), (entry.Refusal?.Rule, entry.Refusal?.Reason));
        Assert.Equal(daysLeft == 91 ? Today.AddDays(1) : null, entry.OpensOn);
    }

    [Theory]
    [InlineData("Standard SSL", "2018", "desk.level")]
    [InlineData("Standard SSL", "2022", null)]
    [InlineData("High Assurance SSL", "2018", null)]
    [InlineData("High Assurance SSL", "2022", null)]
    [InlineData("EV SSL", "2018", null)]
    [InlineData("EV SSL", "2022", null)]
    public void The_older_policy_leaves_DV_out(string type, string policy, string? rule) =>
        Assert.Equal(rule, new DeskEntry(DeskPolicy.Find(policy)!, Today, Held with { Product = ProductCatalogue.Find(type)! }).Refusal?.Rule);

    [Fact]
    public void Where_it_stands_goes_before_when()
    {
        var expired = Held with { ExpiresOn = Today.AddDays(-5) };

        Assert.Equal("It is renewed already, by certificate 501910.", new DeskEntry(DeskPolicy.Of2018, Today, expired with { IsQueued = true }, new CertificateId(501910)).Refusal!.Reason);
        Assert.Equal("It was cancelled.", new DeskEntry(DeskPolicy.Of2018, Today, expired with { Status = CertificateStatus.Cancelled }).Refusal!.Reason);
        Assert.Equal("Its reissue has replaced it: renew that one.", new DeskEntry(DeskPolicy.Of2022, Today, expired with { Status = CertificateStatus.Replaced }).Refusal!.Reason);
        Assert.Equal("There is no such certificate.", new DeskEntry(DeskPolicy.Of2022, Today, Certificate: null).Refusal!.Reason);
    }

    [Fact]
    public void What_is_as_it_should_be_is_not_refused() => Assert.Null(DeskRules.InOrder.FirstRefusal(Allowed));

    [Fact]
    public void A_request_for_another_host_is_told_which_it_must_be_for()
    {
        var other = Attempt(Held, commonName: "example.org");

        Assert.Equal(new DeskRefusal("csr.other-domain", "The signing request is for example.org; it must be for example.com, as the certificate that it renews."), DeskRules.InOrder.FirstRefusal(other));
    }

    [Fact]
    public void Before_there_is_a_request_only_the_period_and_the_money_are_judged() =>
        Assert.Null(DeskRules.InOrder.FirstRefusal(Attempt(Held, commonName: "example.org") with { Activation = null, AdminEmail = null }));

    [Fact]
    public void An_administrator_is_needed() => Assert.Equal("adminemail.missing", DeskRules.InOrder.FirstRefusal(Allowed with { AdminEmail = null })!.Rule);

    [Fact]
    public void Money_that_is_missing_is_told_to_the_cent_and_last()
    {
        var poor = Allowed with { Renewal = Allowed.Renewal with { Balance = 8.5m } };

        Assert.Null(DeskRules.OfDraft.FirstRefusal(poor));
        Assert.Equal(new DeskRefusal("order.funds", "The balance of $8.50 does not cover $9.00: $0.50 is missing."), DeskRules.InOrder.FirstRefusal(poor));
    }

    [Theory]
    [InlineData(0, "Choose a renewal period.")]
    [InlineData(6, "Choose a renewal period.")]
    [InlineData(2, null)]
    [InlineData(3, "Since 1 Mar 2018 certificates are sold for at most 2 years.")]
    public void A_period_is_one_that_is_sold_and_the_industry_s_caps_hold_on_the_desk(int years, string? reason)
    {
        var asked = Allowed with { Renewal = Allowed.Renewal with { Request = Allowed.Renewal.Request with { Years = years } } };

        Assert.Equal(reason, DeskRules.InOrder.FirstRefusal(asked)?.Reason);
    }

    [Theory]
    [InlineData(ValidationLevel.Organization)]
    [InlineData(ValidationLevel.Extended)]
    public void What_is_asked_for_at_a_level_is_what_its_rules_need(ValidationLevel level)
    {
        var product = level is ValidationLevel.Extended ? ProductCatalogue.EvSsl : ProductCatalogue.HighAssuranceSsl;
        var needed = DeskApplication.NeededFor(level).Skip(1).ToDictionary(field => field.Name, field => field.IsCountry ? "US" : "x", StringComparer.Ordinal);

        Assert.Null(DeskRules.OfDraft.FirstRefusal(Attempt(Held with { Product = product }, texts: needed)));
        Assert.All(needed.Keys, name => Assert.NotNull(DeskRules.OfDraft.FirstRefusal(Attempt(Held with { Product = product }, texts: needed.Where(text => text.Key != name).ToDictionary()))));
    }

    [Fact]
    public void Control_is_shown_by_a_record_or_by_the_administrator_of_the_registered_domain()
    {
        var byRecord = DeskApplication.ControlOf(ValidationLevel.Domain, "www.example.com", [], Coverage.SingleDomain);
        var byMail = DeskApplication.ControlOf(ValidationLevel.Organization, "www.example.co.uk", ["shop.example.org"], Coverage.MultiDomain);

        Assert.True(byRecord.ByRecord);
        Assert.Equal(("admin@example.co.uk", "admin@example.org"), (byMail.ApproverEmail, byMail.DnsApproverEmails!.Single()));
    }

    [Theory]
    [InlineData("AdminEmailAddress", "nobody", "This is not a mailbox.")]
    [InlineData("AdminEmailAddress", "admin@example.com", null)]
    [InlineData("AdminCountry", "XX", "This is no country code of two letters.")]
    [InlineData("AdminCountry", "DE", null)]
    [InlineData("AdminCity", "", "This is needed.")]
    public void A_text_is_judged_as_the_XML_API_would(string field, string text, string? fault) =>
        Assert.Equal(fault, DeskApplication.Fault(DeskApplication.NeededFor(ValidationLevel.Extended).Single(needed => needed.Name == field), text));

    private static DeskAttempt Attempt(Certificate held, string commonName = "example.com", IReadOnlyDictionary<string, string>? texts = null)
    {
        var renewal = new RenewalAttempt(
            new RenewalRequest(held.Id, Years: 1, new RequestedType(held.Product), PromotionCode: null), Now, new Buyer("apiexample", IsSubUser: false), held, Promotion: null, Balance: 1_000, PriceList.Catalogue);

        var request = new ActivationRequest(
            held.Id, new SigningFacts(Fault: null, commonName, [commonName], HasIpAddresses: false, Organization: null),
            DeskApplication.ControlOf(held.Product.Validation, commonName, [], held.Product.Coverage), UniqueValue: null, new Applicant(texts ?? new Dictionary<string, string>()));

        var activation = new ActivationAttempt(request, Now, new HeldCertificate(held.Id, held.Product, CertificateStatus.NewRenewal, held.ExtraNames, Years: 1, Now, WasActivated: false, ExpiresAt: null, IsBeingReissued: false, "example.com"));

        return new DeskAttempt(new DeskEntry(DeskPolicy.Of2022, Today, held), renewal, activation, EmailAddress.Parse("admin@example.com"));
    }
}
