using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.MoreNames;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Tests;

public sealed class MoreNamesRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly Certificate Held = new(new CertificateId(7), ProductCatalogue.SanCertificate, CertificateStatus.NewPurchase, ExpiresOn: null, ExtraNames: 93, IsQueued: false);

    private static readonly MoreNamesAttempt Allowed = new(
        new MoreNamesRequest(Held.Id, Names: 4), Now, new Buyer("apiexample", IsSubUser: false), Held, HeldYears: 2, IsBeingReissued: false, Balance: 96.00m, PriceList.Catalogue);

    public static TheoryData<string, MoreNamesAttempt, ApiError> Refusals { get; } = new()
    {
        { "certificate.unknown", Allowed with { Held = null }, PurchaseMoreSansErrors.CertificateIdInvalid },
        { "certificate.status", Allowed with { Held = Held with { Status = CertificateStatus.Purchased } }, PurchaseMoreSansErrors.CertificateIdInvalid },
        { "certificate.reissue", Allowed with { IsBeingReissued = true }, PurchaseMoreSansErrors.CertificateIdInvalid },
        { "certificate.type", Allowed with { Held = Held with { Product = ProductCatalogue.StandardSsl } }, PurchaseMoreSansErrors.TypeInvalid },
        { "numberofsanstoadd.over-limit", Allowed with { Request = Allowed.Request with { Names = 5 } }, PurchaseMoreSansErrors.OverLimit },
        { "order.funds", Allowed with { Balance = 95.9999m }, OrderErrors.InsufficientFunds },
        { "order.failed", Allowed with { OrderFails = true }, OrderErrors.Failed },
    };

    [Theory]
    [InlineData(CertificateStatus.NewPurchase)]
    [InlineData(CertificateStatus.NewRenewal)]
    [InlineData(CertificateStatus.Active)]
    public void An_attempt_that_meets_every_rule_is_not_refused(CertificateStatus status) =>
        Assert.Null(MoreNamesRules.InOrder.FirstRefusal(Allowed with { Held = Held with { Status = status } }));

    [Theory]
    [MemberData(nameof(Refusals))]
    public void An_attempt_that_breaks_a_rule_is_refused_with_its_error(string rule, MoreNamesAttempt attempt, ApiError error) =>
        Assert.Equal(new Refusal(rule, error), MoreNamesRules.InOrder.FirstRefusal(attempt));

    [Fact]
    public void Every_rule_in_order_has_an_attempt_that_breaks_it() =>
        Assert.Equal(MoreNamesRules.InOrder.Select(rule => rule.Name), Refusals.Select(row => (string)row[0]));
}
