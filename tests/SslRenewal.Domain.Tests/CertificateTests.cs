using SslRenewal.Domain.Accounts;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Renewals;
using static SslRenewal.Domain.Certificates.CertificateStatus;

namespace SslRenewal.Domain.Tests;

/// <summary>The small tables and questions around a certificate.</summary>
public sealed class CertificateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("ALL", new[] { Active, NewPurchase, NewRenewal, Purchased, PurchaseError, Cancelled, Replaced })]
    [InlineData("processing", new[] { Purchased })]
    [InlineData("EmailSent", new[] { Purchased })]
    [InlineData("TechnicalProblem", new[] { PurchaseError })]
    [InlineData("InProgress", new[] { Purchased, PurchaseError })]
    [InlineData("Completed", new[] { Active, Replaced })]
    [InlineData("Deactivated", new[] { Replaced, Cancelled })]
    [InlineData("ACTIVE", new[] { Active })]
    [InlineData("Cancelled", new[] { Cancelled })]
    [InlineData("NewPurchase", new[] { NewPurchase })]
    [InlineData("NewRenewal", new[] { NewRenewal })]
    public void A_word_lists_certificates_by_their_status(string word, CertificateStatus[] statuses) => Assert.Equal(statuses, ListType.Find(word)!.Statuses);

    [Fact]
    public void There_are_eleven_words_and_no_others()
    {
        Assert.Equal(11, ListType.All.Count);
        Assert.Null(ListType.Find("Replaced"));
        Assert.Null(ListType.Find(""));
    }

    [Theory]
    [InlineData(2026, 7, 10, "COMODO")]
    [InlineData(2026, 7, 11, "SSL.com")]
    public void Who_issues_goes_by_the_day_of_the_order(int year, int month, int day, string name) => Assert.Equal(name, CertificateProvider.On(new DateOnly(year, month, day)).Name);

    [Theory]
    [InlineData(CertificateStep.Create, NewPurchase)]
    [InlineData(CertificateStep.Renew, NewRenewal)]
    [InlineData(CertificateStep.Reissue, Purchased)]
    public void A_certificate_begins_with_a_step(CertificateStep step, CertificateStatus status) => Assert.Equal(status, Lifecycle.Begin(step));

    [Fact]
    public void No_certificate_begins_with_a_step_that_needs_one() =>
        Assert.Equal("No certificate begins with Revoke.", Assert.Throws<InvalidOperationException>(() => Lifecycle.Begin(CertificateStep.Revoke)).Message);

    [Theory]
    [InlineData(NewPurchase, "newpurchase", "Certificate is a new purchase, not yet activated.")]
    [InlineData(NewRenewal, "newrenewal", "Certificate is a Renewal, not yet activated.")]
    [InlineData(Purchased, "purchased", "Certificate is activated and waits for its validation.")]
    [InlineData(PurchaseError, "purchaseerror", "Certificate was refused by its issuer.")]
    [InlineData(Active, "active", "Certificate is Active.")]
    [InlineData(Replaced, "replaced", "Certificate is Replaced.")]
    [InlineData(Cancelled, "cancelled", "Certificate is Cancelled.")]
    public void A_status_is_told_in_these_words(CertificateStatus status, string word, string description) => Assert.Equal(new StatusWords(status, word, description), StatusWords.Of(status));

    [Theory]
    [InlineData(null, 366, 365, null)]
    [InlineData(null, 366, 30, 30)]
    [InlineData(null, 366, 31, null)]
    [InlineData(null, 366, 2, 3)]
    [InlineData(null, 366, -5, 1)]
    [InlineData(30, 366, 20, null)]
    [InlineData(30, 366, 7, 7)]
    [InlineData(1, 366, 0, null)]
    [InlineData(null, 15, 15, 15)]
    [InlineData(null, 14, 14, null)]
    [InlineData(null, null, 30, 30)]
    public void Of_the_notices_whose_time_has_come_the_last_is_sent(int? last, int? coverage, int left, int? reached) =>
        Assert.Equal(reached, ExpiryNotice.Reached(last, coverage is { } days ? TimeSpan.FromDays(days) : null, TimeSpan.FromDays(left)));

    [Theory]
    [InlineData(null, 366, 30)]
    [InlineData(30, 366, 15)]
    [InlineData(15, 366, 7)]
    [InlineData(7, 366, 3)]
    [InlineData(3, 366, 1)]
    [InlineData(1, 366, null)]
    [InlineData(null, 30, 30)]
    [InlineData(null, 29, 15)]
    [InlineData(null, null, 30)]
    public void Notices_follow_one_another_and_none_comes_before_the_coverage(int? last, int? coverage, int? next) =>
        Assert.Equal(next, ExpiryNotice.After(last, coverage is { } days ? TimeSpan.FromDays(days) : null));

    [Theory]
    [InlineData(Purchased, true, false, true)]
    [InlineData(Purchased, true, true, false)]
    [InlineData(Purchased, false, false, false)]
    [InlineData(Active, true, false, false)]
    public void A_letter_is_missing_while_a_certificate_waits_that_was_ordered_with_one(CertificateStatus status, bool isAskedFor, bool isUploaded, bool isMissing) =>
        Assert.Equal(isMissing, MissingLetter.Of(status, isAskedFor, isUploaded));

    [Fact]
    public void A_coverage_ends_with_its_first_instant_past()
    {
        Assert.False(CoverageEnd.HasCome(Now, Now.AddTicks(-1)));
        Assert.True(CoverageEnd.HasCome(Now, Now));
        Assert.False(CoverageEnd.HasCome(end: null, Now));
    }

    [Fact]
    public void Renewing_is_advisable_from_30_to_7_days_before_the_day_of_expiry() =>
        Assert.Equal(new RenewalWindow(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 24)), RenewalWindow.SuggestedBefore(new DateOnly(2026, 12, 1)));

    [Theory]
    [InlineData(OrderKind.Create, LedgerCause.Create)]
    [InlineData(OrderKind.Renew, LedgerCause.Renew)]
    [InlineData(OrderKind.PurchaseMoreSans, LedgerCause.PurchaseMoreSans)]
    public void An_order_changes_the_balance_under_its_own_name(OrderKind kind, LedgerCause cause) => Assert.Equal(cause, kind.ToCause());

    [Theory]
    [InlineData("2", 2)]
    [InlineData("02", 2)]
    [InlineData("-2", null)]
    [InlineData(" 2", null)]
    [InlineData("2.0", null)]
    [InlineData("", null)]
    [InlineData("99999999999", null)]
    public void Years_are_ASCII_digits(string text, int? years) => Assert.Equal(years, Term.Parse(text));

    [Fact]
    public void A_type_is_sold_for_its_own_years_or_those_that_the_industry_allows()
    {
        Assert.Equal(5, Term.MaxOf(ProductCatalogue.StandardSsl, new DateOnly(2015, 2, 28)));
        Assert.Equal(2, Term.MaxOf(ProductCatalogue.EvSsl, new DateOnly(2015, 2, 28)));
        Assert.Equal(3, Term.MaxOf(ProductCatalogue.StandardSsl, new DateOnly(2015, 3, 1)));
    }

    [Fact]
    public void Names_of_users_are_one_whatever_their_letter_case() => Assert.Equal(UserName.Key("ApiExample"), UserName.Key("apiEXAMPLE"));
}
