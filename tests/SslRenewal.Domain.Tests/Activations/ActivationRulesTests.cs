using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Rules;
using static SslRenewal.Domain.Tests.Activations.Attempts;

namespace SslRenewal.Domain.Tests.Activations;

public sealed class ActivationRulesTests
{
    private const string NoCommonName = "The request names no common name.";

    /// <summary>What both commands refuse, each by the first rule that is broken.</summary>
    public static TheoryData<string, ActivationAttempt, ApiError> SharedRefusals { get; } = new()
    {
        { "csr.invalid", Allowed.Signed(_ => SigningFacts.Unusable("It is empty.")), ActivateErrors.CsrInvalid("It is empty.") },
        { "csr.no-common-name", Allowed.Signed(facts => facts with { CommonName = null }), ActivateErrors.CsrInvalid(NoCommonName) },
        { "dnsnames.too-many", AllowedOfMany.Asking("admin@example.com", byRecord: true, names: ["a.example.com", "b.example.com", "c.example.com", "d.example.com"]), ActivateErrors.TooManyNames(3) },
        { "names.unsupported", Allowed.Signed("server.local"), ActivateErrors.NameUnsupported },
        { "csr.no-wildcard", AllowedOfWildcard.Signed(Com), ActivateErrors.WildcardMissing },
        { "csr.wildcard", Allowed.Signed("*.example.com"), ActivateErrors.WildcardNotSupported },
        { "csr.other-domain", Allowed.Held(held => held with { ExpectedHost = "example.org" }), ActivateErrors.RenewalDomainInvalid },
        { "names.duplicate", AllowedOfMany.Asking("admin@example.com", byRecord: true, names: ["a.example.com", "A.example.com"]), ActivateErrors.NamesDuplicate },
        { "dcvalidation.both", Allowed.Asking("admin@example.com", byFile: true, byRecord: true), ActivateErrors.BothMethods },
        { "approveremail.missing", Allowed.Asking(approver: null), ActivateErrors.ApproverEmailRequired },
        { "approveremail.multi-domain-only", Allowed.Asking("CNAMECSRHASH"), ActivateErrors.ApproverEmailInvalid },
        { "dnsapproveremails.missing", AllowedOfMany.Asking("admin@example.com", names: ["one.example.com"]), ActivateErrors.DnsApproverEmailsRequired },
        { "dnsapproveremails.unequal", AllowedOfMany.Asking("admin@example.com", names: ["one.example.com", "two.example.com"], approvers: ["CNAMECSRHASH"]), ActivateErrors.DnsApproverEmailsUnequal },
        { "approveremail.not-listed", Allowed.Asking("someone@example.com"), ActivateErrors.ApproverEmailNotListed },
        { "dnsapproveremails.not-listed", AllowedOfMany.Asking("admin@example.com", names: ["one.example.com", "two.example.org"], approvers: ["HTTPCSRHASH", "admin@example.com"]), ActivateErrors.DnsApproverEmailNotListed("two.example.org") },
        { "wildcard.by-file", AllowedOfWildcard.Asking(approver: null, byFile: true), EditDcvMethodErrors.WildcardByFile },
        { "uniquevalue.for-file", Allowed.Asking(approver: null, byFile: true).WithUnusableValue(), ActivateErrors.UniqueValueForFile },
        { "uniquevalue.for-record", Allowed.WithUnusableValue(), ActivateErrors.UniqueValueForRecord },
        { "admincountry.unknown", Allowed.Told("AdminCountry", "UK"), ApplicantErrors.CountryUnknown("AdminCountry", "UK") },
        { "organizationcountry.unknown", Allowed.Told("OrganizationCountry", "U"), ApplicantErrors.CountryUnknown("OrganizationCountry", "U") },
        { "companyincorporationcountry.unknown", Allowed.Told("CompanyIncorporationCountry", "XX"), ApplicantErrors.CountryUnknown("CompanyIncorporationCountry", "XX") },
        { "organizationrepcountry.unknown", Allowed.Told("OrganizationRepCountry", "EU"), ApplicantErrors.CountryUnknown("OrganizationRepCountry", "EU") },
        { "organization.missing", Allowed.For(ProductCatalogue.HighAssuranceSsl), ApplicantErrors.OrganizationMissing },
        { "adminaddress1.missing", AllowedExtended.Told("AdminAddress1", text: null), ApplicantErrors.Missing("AdminAddress1") },
        { "admincity.missing", AllowedExtended.Told("AdminCity", text: null), ApplicantErrors.Missing("AdminCity") },
        { "adminstateprovince.missing", AllowedExtended.Told("AdminStateProvince", text: null), ApplicantErrors.Missing("AdminStateProvince") },
        { "admincountry.missing", AllowedExtended.Told("AdminCountry", text: null), ApplicantErrors.Missing("AdminCountry") },
        { "adminpostalcode.missing", AllowedExtended.Told("AdminPostalCode", text: null), ApplicantErrors.Missing("AdminPostalCode") },
        { "companyincorporationcountry.missing", AllowedExtended.Told("CompanyIncorporationCountry", text: null), ApplicantErrors.IncorporationCountryMissing },
    };

    public static TheoryData<string, ActivationAttempt, ApiError> OwnRefusals { get; } = new()
    {
        { "certificate.unknown", Allowed with { Certificate = null }, ActivateErrors.CertificateUnknown },
        { "certificate.lapsed", Allowed.Held(held => held with { PurchasedAt = Now.AddDays(-365), Status = CertificateStatus.Cancelled }), ActivateErrors.ActivationPeriodOver },
        { "certificate.status", Allowed.Held(held => held with { Status = CertificateStatus.Purchased, WasActivated = true }), ActivateErrors.StatusInvalid },
        { "cap.2018", Allowed.Held(held => held with { Years = 3 }), ActivateErrors.ThreeYearsEnded },
        { "cap.2015", (Allowed with { Now = At(2018, 2, 28) }).Held(held => held with { Years = 4, PurchasedAt = At(2018, 2, 1) }), ActivateErrors.FourYearsEnded },
    };

    /// <summary>Attempts at the very edge of a rule, on the side where it holds.</summary>
    public static TheoryData<string, ActivationAttempt> Permissions { get; } = new()
    {
        { "a single name by e-mail", Allowed },
        { "several names, each by a method of its own", AllowedOfMany },
        { "a wildcard by e-mail", AllowedOfWildcard },
        { "an extended one with all that it needs", AllowedExtended },
        { "a renewal", Allowed.Held(held => held with { Status = CertificateStatus.NewRenewal, ExpectedHost = "EXAMPLE.com" }) },
        { "the last instant of the activation period", Allowed.Held(held => held with { PurchasedAt = Now.AddDays(-365).AddMilliseconds(1) }) },
        { "as many names as were bought", AllowedOfMany.Asking(approver: null, byRecord: true, names: ["a.example.com", "b.example.com", "c.example.com"]) },
        { "a flag, beside an approver that it takes the place of", Allowed.Asking("someone@example.com", byFile: true) },
        { "words for every name of several", AllowedOfMany.Asking("httpcsrhash", names: ["one.example.com"], approvers: ["cnamecsrhash"]) },
        { "an approver of the registered domain", Allowed.Signed("deep.down.example.com").Asking("Postmaster@Example.com") },
        { "an organisation in the signing request", Allowed.For(ProductCatalogue.HighAssuranceSsl).Signed(facts => facts with { Organization = "Example" }) },
        { "two years", Allowed.Held(held => held with { Years = 2 }) },
        { "three years on the last day before the cap", (Allowed with { Now = At(2018, 2, 28) }).Held(held => held with { Years = 3, PurchasedAt = At(2018, 2, 1) }) },
        { "a country in small letters", Allowed.Told("AdminCountry", "gb") },
    };

    [Theory]
    [MemberData(nameof(Permissions))]
    public void An_attempt_that_meets_every_rule_is_not_refused(string what, ActivationAttempt attempt) =>
        Assert.True(ActivationRules.InOrder.FirstRefusal(attempt) is null, $"{what}: {ActivationRules.InOrder.FirstRefusal(attempt)}");

    [Theory]
    [MemberData(nameof(SharedRefusals))]
    [MemberData(nameof(OwnRefusals))]
    public void An_attempt_that_breaks_a_rule_is_refused_with_its_error(string rule, ActivationAttempt attempt, ApiError error) =>
        Assert.Equal(new Refusal(rule, error), ActivationRules.InOrder.FirstRefusal(attempt));

    [Fact]
    public void Every_rule_in_order_has_an_attempt_that_breaks_it()
    {
        string[] own = [.. OwnRefusals.Select(row => (string)row[0])];

        Assert.Equal(ActivationRules.InOrder.Select(rule => rule.Name), [.. own[..3], .. SharedRefusals.Select(row => (string)row[0]), .. own[3..]]);
    }

    [Fact]
    public void Stages_follow_one_another() =>
        Assert.Equal(ActivationRules.InOrder.Select(rule => rule.Stage).Order(), ActivationRules.InOrder.Select(rule => rule.Stage));

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("2001:db8::1")]
    [InlineData("server")]
    [InlineData("server.internal")]
    [InlineData("a b.example.com")]
    [InlineData("")]
    [InlineData("bücher.example.com")]
    public void A_name_that_the_internet_cannot_know_is_refused_wherever_it_stands(string name)
    {
        Assert.Equal(ActivateErrors.NameUnsupported, ActivationRules.InOrder.FirstRefusal(AllowedOfMany.Asking(approver: null, byRecord: true, names: ["one.example.com", name]))?.Error);
        Assert.Equal(ActivateErrors.NameUnsupported, ActivationRules.InOrder.FirstRefusal(Allowed.Signed(Com, name))?.Error);
    }

    [Fact]
    public void An_address_in_the_signing_request_is_refused() =>
        Assert.Equal(ActivateErrors.NameUnsupported, ActivationRules.InOrder.FirstRefusal(Allowed.Signed(facts => facts with { HasIpAddresses = true }))?.Error);

    [Fact]
    public void A_wildcard_among_several_names_is_refused() =>
        Assert.Equal(ActivateErrors.WildcardNotSupported, ActivationRules.InOrder.FirstRefusal(AllowedOfMany.Asking(approver: null, byRecord: true, names: ["*.example.com"]))?.Error);

    [Fact]
    public void Names_beside_the_common_name_are_refused_to_types_that_have_none() =>
        Assert.Equal(ActivateErrors.TooManyNames(0), ActivationRules.InOrder.FirstRefusal(Allowed.Asking("admin@example.com", names: ["one.example.com"], approvers: ["CNAMECSRHASH"]))?.Error);

    [Fact]
    public void A_certificate_that_was_revoked_is_not_one_whose_activation_period_ended() =>
        Assert.Equal("certificate.status", ActivationRules.InOrder.FirstRefusal(Allowed.Held(held => held with { PurchasedAt = Now.AddDays(-400), Status = CertificateStatus.Cancelled, WasActivated = true }))?.Rule);

    [Theory]
    [InlineData("example.com", "www.example.com", "example.com www.example.com")]
    [InlineData("www.example.com", "example.com", "www.example.com example.com")]
    [InlineData("example.com", "mail.example.com", "example.com")]
    public void A_certificate_for_one_name_covers_it_with_and_without_www_where_the_request_says_so(string commonName, string other, string covered) =>
        Assert.Equal(covered, string.Join(' ', Allowed.Signed(commonName, other).Names.Select(name => $"{name.Name}")));

    [Fact]
    public void A_wildcard_covers_its_base_where_the_request_says_so() =>
        Assert.Equal(["*.example.com", "example.com"], AllowedOfWildcard.Signed("*.example.com", "example.com", "other.example.com").Names.Select(name => $"{name.Name}"));

    [Fact]
    public void A_certificate_for_several_names_covers_those_given_and_no_others_of_the_request() =>
        Assert.Equal([Com, "one.example.com", "two.example.org"], AllowedOfMany.Signed(Com, "www.example.com").Names.Select(name => $"{name.Name}"));

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 23, 59, 59, TimeSpan.Zero);
}
