using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Names;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Promotions;
using SslRenewal.Domain.Renewals;
using SslRenewal.Domain.Tests.Activations;

namespace SslRenewal.Domain.Tests;

/// <summary>What the desk says of each thing that keeps a certificate from being renewed there.</summary>
public sealed class DeskReasonsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Today = DateOnly.FromDateTime(Now.UtcDateTime);

    private static readonly Certificate Held = new(new CertificateId(501904), ProductCatalogue.StandardSsl, CertificateStatus.Active, Today.AddDays(30), ExtraNames: 0, IsQueued: false);

    private static readonly Promotion Offer = new("SAVE10", PercentOff: 10, AmountOff: null, Active: true, StartsOn: null, EndsOn: null, UsageLimit: null, Users: [], SubUsersOnly: false);

    private static readonly DeskAttempt Allowed = new(
        new DeskEntry(DeskPolicy.Of2022, Today, Held),
        new RenewalAttempt(new RenewalRequest(Held.Id, Years: 1, new RequestedType(Held.Product), PromotionCode: null), Now, new Buyer("apiexample", IsSubUser: false), Held, new PromotionUse(Offer), Balance: 1_000, PriceList.Catalogue),
        Attempts.Allowed with { Now = Now }, EmailAddress.Parse("admin@example.com"));

    public static TheoryData<string, DeskAttempt, string> Reasons { get; } = new()
    {
        { "promotion.store", Allowed with { Renewal = Allowed.Renewal with { Promotion = PromotionUse.Unreadable } }, "Promotion codes cannot be read just now: try again, or pay without one." },
        { "promotion.unknown", Allowed with { Renewal = Allowed.Renewal with { Promotion = PromotionUse.Unknown } }, "There is no such promotion code." },
        { "promotion.inactive", Offered(Offer with { Active = false }), "This promotion is switched off." },
        { "promotion.not-started", Offered(Offer with { StartsOn = Now.AddDays(1) }), "This promotion begins on 23 Nov 2026." },
        { "promotion.expired", Offered(Offer with { EndsOn = Now.AddDays(-1) }), "This promotion ended on 21 Nov 2026." },
        { "promotion.requires-username", Offered(Offer with { SubUsersOnly = true }), "This promotion is for sub-users only." },
        { "promotion.denied", Offered(Offer with { Users = ["somebody"] }), "This promotion is for other users." },
        { "promotion.used-up", Offered(Offer with { UsageLimit = 0 }), "This promotion is used up." },
        { "order.failed", Allowed with { Renewal = Allowed.Renewal with { OrderFails = true } }, "The order could not be stored, and nothing has changed." },
        { "csr.invalid", Signed(_ => SigningFacts.Unusable("It is empty.")), "The signing request cannot be used. It is empty." },
        { "csr.no-common-name", Signed(facts => facts with { CommonName = null }), "The signing request names no common name." },
        { "names.unsupported", Signed(facts => facts with { HasIpAddresses = true }), "The signing request names an IP address, or a host that the internet cannot know." },
        { "csr.wildcard", Signed(facts => facts with { CommonName = "*.example.com", Names = [] }), "The signing request is for a wildcard, which this type does not cover." },
        { "csr.no-wildcard", Of(ProductCatalogue.StandardWildcardSsl), "The signing request is for example.com; a wildcard certificate's begins with *." },
        { "organization.missing", Of(ProductCatalogue.HighAssuranceSsl), "The name of the organization is missing." },
        { "approveremail.not-listed", Allowed with { Activation = Attempts.Allowed.Asking("someone@example.com") }, "Approver email is not valid" },
        { "adminemail.missing", Allowed with { AdminEmail = null }, "The administrator's e-mail address is missing: the certificate is sent there." },
        { "desk.period", Asked(0, ProductCatalogue.StandardSsl), "Choose a renewal period." },
        { "years.over-type", Asked(3, ProductCatalogue.EvSsl), "This type is sold for at most 2 years." },
        { "cap.2018", Asked(5, ProductCatalogue.StandardSsl), "Since 1 Mar 2018 certificates are sold for at most 2 years." },
        { "cap.2015", In2017(Asked(5, ProductCatalogue.StandardSsl)), "Since 1 Mar 2015 certificates are sold for at most 3 years." },
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_rule_that_is_broken_is_told_in_the_desk_s_words(string rule, DeskAttempt attempt, string reason) =>
        Assert.Equal(new DeskRefusal(rule, reason), DeskRules.InOrder.FirstRefusal(attempt));

    [Fact]
    public void What_meets_every_rule_is_not_refused() => Assert.Null(DeskRules.InOrder.FirstRefusal(Allowed));

    [Fact]
    public void Stages_of_the_desk_follow_one_another_and_leave_no_rule_out()
    {
        Assert.Equal([.. DeskRules.OfPeriod, .. DeskRules.OfRequest, .. DeskRules.OfPayment], DeskRules.InOrder);
        Assert.Equal([.. DeskRules.OfPeriod, .. DeskRules.OfRequest], DeskRules.OfDraft);
        Assert.Equal(RenewalRules.InOrder.Select(rule => rule.Name).Order(StringComparer.Ordinal), RenewalRules.InOrder.Select(rule => rule.Name).Intersect(DeskRules.InOrder.Select(rule => rule.Name)).Order(StringComparer.Ordinal));
        Assert.Distinct(DeskRules.InOrder.Select(rule => rule.Name));
        Assert.All(DeskRules.OfPayment, rule => Assert.Matches("^(promotion|order)[.]", rule.Name));
    }

    [Theory]
    [InlineData(CertificateStatus.NewPurchase, "It is not activated yet.")]
    [InlineData(CertificateStatus.NewRenewal, "It is not activated yet.")]
    [InlineData(CertificateStatus.Purchased, "It is not issued yet.")]
    [InlineData(CertificateStatus.PurchaseError, "It was refused, and never issued.")]
    [InlineData(CertificateStatus.Replaced, "Its reissue has replaced it: renew that one.")]
    [InlineData(CertificateStatus.Cancelled, "It was cancelled.")]
    public void Where_a_certificate_stands_that_is_not_active(CertificateStatus status, string reason) =>
        Assert.Equal(new DeskRefusal("certificate.not-active", reason), new DeskEntry(DeskPolicy.Of2022, Today, Held with { Status = status }).Refusal);

    [Fact]
    public void What_else_keeps_a_certificate_from_the_desk()
    {
        Assert.Equal(new DeskRefusal("certificate.unknown", "There is no such certificate."), new DeskEntry(DeskPolicy.Of2022, Today, Certificate: null).Refusal);
        Assert.Equal(new DeskRefusal("certificate.queued", "A renewal of it is open already."), new DeskEntry(DeskPolicy.Of2022, Today, Held with { IsQueued = true }).Refusal);
        Assert.Equal(new DeskRefusal("desk.level", "Quick renewal is for OV and EV certificates; this one is DV."), new DeskEntry(DeskPolicy.Of2018, Today, Held).Refusal);
        Assert.Equal(new DeskRefusal("desk.too-early", "It was never issued."), new DeskEntry(DeskPolicy.Of2022, Today, Held with { ExpiresOn = null }).Refusal);
    }

    [Fact]
    public void An_entry_of_a_stored_certificate_has_its_day_of_expiry_by_UTC_and_its_open_renewal()
    {
        var end = new DateTimeOffset(2026, 12, 24, 1, 0, 0, TimeSpan.FromHours(2));

        var renewed = DeskEntry.Of(DeskPolicy.Of2018, Today, number: 7, ProductCatalogue.EvSsl, CertificateStatus.Active, end, sans: 2, renewedBy: 8);
        var bought = DeskEntry.Of(DeskPolicy.Of2022, Today, number: 7, ProductCatalogue.EvSsl, CertificateStatus.NewPurchase, expiresAt: null, sans: 0, renewedBy: null);

        Assert.Equal(new DeskEntry(DeskPolicy.Of2018, Today, new Certificate(new CertificateId(7), ProductCatalogue.EvSsl, CertificateStatus.Active, new DateOnly(2026, 12, 23), ExtraNames: 2, IsQueued: true), new CertificateId(8)), renewed);
        Assert.Equal(new DeskEntry(DeskPolicy.Of2022, Today, new Certificate(new CertificateId(7), ProductCatalogue.EvSsl, CertificateStatus.NewPurchase, ExpiresOn: null, ExtraNames: 0, IsQueued: false)), bought);
        Assert.Null(bought.Window);
        Assert.Null(bought.OpensOn);
    }

    private static DeskAttempt Offered(Promotion promotion) => Allowed with { Renewal = Allowed.Renewal with { Promotion = new PromotionUse(promotion) } };

    private static DeskAttempt Signed(Func<SigningFacts, SigningFacts> change) => Allowed with { Activation = Allowed.Activation!.Signed(change) };

    private static DeskAttempt Asked(int years, Product product) => Of(product) with
    {
        Renewal = Of(product).Renewal with { Request = new RenewalRequest(Held.Id, years, new RequestedType(product), PromotionCode: null) },
    };

    private static DeskAttempt Of(Product product)
    {
        var certificate = Held with { Product = product };

        return Allowed with
        {
            Entry = Allowed.Entry with { Certificate = certificate },
            Renewal = Allowed.Renewal with { Certificate = certificate, Request = Allowed.Renewal.Request with { Type = new RequestedType(product) } },
            Activation = Allowed.Activation!.For(product),
        };
    }

    private static DeskAttempt In2017(DeskAttempt attempt) => attempt with
    {
        Entry = attempt.Entry with { Today = new DateOnly(2017, 11, 22), Certificate = Held with { ExpiresOn = new DateOnly(2017, 12, 22) } },
        Renewal = attempt.Renewal with { Now = new DateTimeOffset(2017, 11, 22, 12, 0, 0, TimeSpan.Zero), Certificate = Held with { ExpiresOn = new DateOnly(2017, 12, 22) } },
    };
}
