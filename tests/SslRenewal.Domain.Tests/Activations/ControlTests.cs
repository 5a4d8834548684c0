using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Names;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Rules;
using static SslRenewal.Domain.Tests.Activations.Attempts;

namespace SslRenewal.Domain.Tests.Activations;

/// <summary>What a request chose for each name, and what is covered with it.</summary>
public sealed class ControlTests
{
    [Theory]
    [InlineData("example.com", "www.example.com")]
    [InlineData("www.example.com", "example.com")]
    [InlineData("*.example.com", "example.com")]
    [InlineData("wwwexample.com", "www.wwwexample.com")]
    public void A_name_has_one_twin(string name, string twin) => Assert.Equal(twin, ActivationAttempt.TwinOf(DomainName.Parse(name)!));

    [Fact]
    public void A_flag_holds_for_every_name_that_has_no_choice_of_its_own()
    {
        var byFile = new ControlWish("admin@example.com", ByFile: true, ByRecord: false, ["a.example.com"], DnsApproverEmails: null);
        var byRecord = byFile with { ByFile = false, ByRecord = true, DnsApproverEmails = ["HTTPCSRHASH"] };

        Assert.Equal((DomainControlMethod.HttpFile, DomainControlMethod.HttpFile), (byFile.ForCommonName!.Method, byFile.ForAdditional(0)!.Method));
        Assert.Equal((DomainControlMethod.Cname, DomainControlMethod.HttpFile), (byRecord.ForCommonName!.Method, byRecord.ForAdditional(0)!.Method));
        Assert.Null(byRecord.ForAdditional(1));
    }

    [Fact]
    public void Without_a_flag_a_text_chooses_and_nothing_chooses_nothing()
    {
        var wish = new ControlWish(ApproverEmail: null, ByFile: false, ByRecord: false, ["a.example.com"], DnsApproverEmails: null);

        Assert.Null(wish.ForAll);
        Assert.Null(wish.ForCommonName);
        Assert.Null(wish.ForAdditional(0));
        Assert.Equal(new ControlChoice(DomainControlMethod.Cname), (wish with { ApproverEmail = "cnamecsrhash" }).ForCommonName);
    }

    [Theory]
    [InlineData("HTTP_CSR_HASH", DomainControlMethod.HttpFile, null)]
    [InlineData("cname_csr_hash", DomainControlMethod.Cname, null)]
    [InlineData("HTTPCSRHASH", DomainControlMethod.Email, null)]
    [InlineData("admin@example.com", DomainControlMethod.Email, "admin@example.com")]
    public void An_edit_spells_its_words_with_underscores(string text, DomainControlMethod method, string? approver) =>
        Assert.Equal(new ControlChoice(method) { Approver = approver is null ? null : EmailAddress.Parse(approver) }, ControlWord.ReadInEdit(text));

    [Fact]
    public void An_approver_that_is_no_mailbox_suits_no_name()
    {
        var name = DomainName.Parse("example.com")!;

        Assert.False(new ControlChoice(DomainControlMethod.Email).Suits(name));
        Assert.True(new ControlChoice(DomainControlMethod.Email) { Approver = EmailAddress.Parse("ADMIN@example.com") }.Suits(name));
        Assert.True(new ControlChoice(DomainControlMethod.HttpFile).Suits(name));
    }

    [Fact]
    public void A_wildcard_among_the_names_of_any_type_is_not_shown_by_a_file()
    {
        var attempt = AllowedOfWildcard.Signed("*.example.com", "example.com");

        Assert.Equal("wildcard.by-file", ActivationRules.InOrder.FirstRefusal(attempt.Asking(approver: null, byFile: true))?.Rule);
        Assert.Null(ActivationRules.InOrder.FirstRefusal(attempt.Asking(approver: null, byRecord: true)));
    }

    [Fact]
    public void A_unique_value_that_no_file_is_made_of_is_refused_as_a_record_s()
    {
        Assert.Equal("uniquevalue.for-record", ActivationRules.InOrder.FirstRefusal(AllowedOfMany.WithUnusableValue())?.Rule);
        Assert.Equal("uniquevalue.for-file", ActivationRules.InOrder.FirstRefusal(AllowedOfMany.Asking("admin@example.com", names: ["one.example.com"], approvers: ["HTTPCSRHASH"]).WithUnusableValue())?.Rule);
    }

    [Fact]
    public void Approvers_without_names_are_one_too_many() =>
        Assert.Equal("dnsapproveremails.unequal", ActivationRules.InOrder.FirstRefusal(AllowedOfMany.Asking("admin@example.com", approvers: ["CNAMECSRHASH"]))?.Rule);

    [Fact]
    public void An_approver_suits_what_is_covered_with_the_common_name_too()
    {
        var attempt = Allowed.Signed("www.example.com", Com);

        Assert.Equal("approveremail.not-listed", ActivationRules.InOrder.FirstRefusal(attempt.Asking("admin@www.example.com"))?.Rule);
        Assert.Null(ActivationRules.InOrder.FirstRefusal(attempt.Asking("admin@example.com")));
    }

    [Fact]
    public void A_common_name_without_a_letter_is_none() =>
        Assert.Equal("csr.no-common-name", ActivationRules.InOrder.FirstRefusal(Allowed.Signed(facts => facts with { CommonName = "" }))?.Rule);

    [Fact]
    public void A_request_that_cannot_be_used_asks_for_nothing()
    {
        var facts = SigningFacts.Unusable("It is empty.");

        Assert.Equal(("It is empty.", null, 0, false, null), (facts.Fault, facts.CommonName, facts.Names.Count, facts.HasIpAddresses, facts.Organization));
    }

    [Theory]
    [InlineData(CertificateStatus.NewPurchase, false, 365, true)]
    [InlineData(CertificateStatus.NewRenewal, false, 365, true)]
    [InlineData(CertificateStatus.Cancelled, false, 365, true)]
    [InlineData(CertificateStatus.NewPurchase, false, 364, false)]
    [InlineData(CertificateStatus.NewPurchase, true, 365, false)]
    [InlineData(CertificateStatus.Active, false, 365, false)]
    public void A_certificate_lapses_that_was_never_activated(CertificateStatus status, bool wasActivated, int days, bool isLapsed) =>
        Assert.Equal(isLapsed, (Allowed.Certificate! with { Status = status, WasActivated = wasActivated, PurchasedAt = Now.AddDays(-days) }).LapsedBy(Now));

    [Fact]
    public void Names_beside_the_common_name_are_those_included_and_those_bought()
    {
        var held = Allowed.Certificate! with { ExtraNames = 4 };

        Assert.Equal((6, 0, 0), ((held with { Product = ProductCatalogue.SanCertificate }).AdditionalNames, held.AdditionalNames, (held with { Product = ProductCatalogue.OvWildcardSsl }).AdditionalNames));
    }

    [Fact]
    public void Without_a_certificate_nothing_is_known_of_its_type()
    {
        var attempt = Allowed.Signed(Com, "www.example.com") with { Certificate = null };

        Assert.Equal((null, null, 1), (attempt.Validation, attempt.Coverage, attempt.Own.Count));
    }

    [Fact]
    public void A_common_name_that_is_none_covers_itself_alone()
    {
        var attempt = Allowed.Signed(facts => facts with { CommonName = null });

        Assert.Equal([new RequestedName("", attempt.Request.Control.ForCommonName)], attempt.Names);
    }

    [Fact]
    public void The_day_of_an_attempt_is_by_UTC() =>
        Assert.Equal(new DateOnly(2026, 11, 20), (Allowed with { Now = new DateTimeOffset(2026, 11, 21, 1, 0, 0, TimeSpan.FromHours(2)) }).Today);
}
