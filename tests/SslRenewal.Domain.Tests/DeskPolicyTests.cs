using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Renewals;

namespace SslRenewal.Domain.Tests;

/// <summary>The desk's words, as the two documents have them.</summary>
public sealed class DeskPolicyTests
{
    [Fact]
    public void Each_policy_has_the_words_of_its_document()
    {
        var (older, newer) = (DeskPolicy.Find("2018")!, DeskPolicy.Find("2022")!);

        Assert.Equal(("Go to Renewal", "Quick Pay", "Confirmation letter to be uploaded", "To be verified", DeskColumn.Status), (older.Proceed, older.Pay, older.LetterMissing, older.InVerification, older.Column));
        Assert.Equal(("Renew Now", "Quick Payment", "Pending confirmation letter upload", "Pending verification", DeskColumn.Operation), (newer.Proceed, newer.Pay, newer.LetterMissing, newer.InVerification, newer.Column));
        Assert.Null(DeskPolicy.Find("2020"));
    }

    [Fact]
    public void A_certificate_that_waits_is_told_by_what_it_waits_for()
    {
        var policy = DeskPolicy.Of2022;

        Assert.Equal(policy.LetterMissing, policy.WordFor(CertificateStatus.Purchased, isLetterMissing: true, isExpired: false));
        Assert.Equal(policy.InVerification, policy.WordFor(CertificateStatus.Purchased, isLetterMissing: false, isExpired: false));
        Assert.Equal(("Issued", "Expired"), (policy.WordFor(CertificateStatus.Active, isLetterMissing: false, isExpired: false), policy.WordFor(CertificateStatus.Active, isLetterMissing: false, isExpired: true)));
    }

    [Theory]
    [InlineData(CertificateStatus.NewPurchase, "Not activated")]
    [InlineData(CertificateStatus.NewRenewal, "Not activated")]
    [InlineData(CertificateStatus.PurchaseError, "Refused")]
    [InlineData(CertificateStatus.Replaced, "Replaced")]
    [InlineData(CertificateStatus.Cancelled, "Cancelled")]
    public void What_is_neither_waiting_nor_active_has_one_word(CertificateStatus status, string word) =>
        Assert.Equal(word, DeskPolicy.Of2018.WordFor(status, isLetterMissing: true, isExpired: true));

    [Fact]
    public void The_older_policy_is_for_those_that_certify_an_organisation_alone()
    {
        Assert.Equal([ValidationLevel.Organization, ValidationLevel.Extended], DeskPolicy.Of2018.Levels);
        Assert.Equal(Enum.GetValues<ValidationLevel>(), DeskPolicy.Of2022.Levels);
    }
}
