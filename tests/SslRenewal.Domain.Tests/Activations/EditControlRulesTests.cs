using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Names;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Tests.Activations;

public sealed class EditControlRulesTests
{
    private static readonly EditControlAttempt Allowed = new("CNAME_CSR_HASH", DnsNames: null, Methods: null, CertificateStatus.Purchased, Coverage.SingleDomain, Named("example.com", "www.example.com"));

    private static readonly EditControlAttempt AllowedOfMany = new(
        Method: null, ["two.example.org", "example.com"], ["HTTP_CSR_HASH", "admin@example.com"], CertificateStatus.Purchased, Coverage.MultiDomain, Named("example.com", "one.example.com", "two.example.org"));

    public static TheoryData<string, EditControlAttempt, ApiError> Refusals { get; } = new()
    {
        { "certificate.unknown", Allowed with { Status = null }, EditDcvMethodErrors.CertificateUnknown },
        { "certificate.status", Allowed with { Status = CertificateStatus.Active }, EditDcvMethodErrors.StatusInvalid },
        { "dcvmethod.nothing", Allowed with { Method = null }, EditDcvMethodErrors.NothingGiven },
        { "dcvmethod.both", Allowed with { DnsNames = ["example.com"] }, EditDcvMethodErrors.BothGiven },
        { "dcvmethods.missing", AllowedOfMany with { Methods = null }, EditDcvMethodErrors.MethodsMissing },
        { "dcvmethod.missing", Allowed with { Method = null, DnsNames = ["example.com"], Methods = ["CNAME_CSR_HASH"] }, EditDcvMethodErrors.MethodMissing },
        { "dcvmethods.unequal", AllowedOfMany with { Methods = ["CNAME_CSR_HASH"] }, EditDcvMethodErrors.MethodsUnequal },
        { "dnsnames.mismatch", AllowedOfMany with { DnsNames = ["example.com", "other.example.com"] }, EditDcvMethodErrors.NamesMismatch },
        { "dcvmethod.wildcard-by-file", Allowed with { Method = "HTTP_CSR_HASH", Coverage = Coverage.Wildcard, Names = Named("*.example.com") }, EditDcvMethodErrors.WildcardByFile },
        { "dcvmethod.invalid", Allowed with { Method = "CNAMECSRHASH" }, EditDcvMethodErrors.MethodInvalid },
        { "dcvmethods.invalid", AllowedOfMany with { Methods = ["HTTP_CSR_HASH", "admin@example.org"] }, EditDcvMethodErrors.MethodInvalidFor("example.com") },
    };

    /// <summary>Attempts that every rule grants.</summary>
    public static TheoryData<string, EditControlAttempt> Permissions { get; } = new()
    {
        { "by record", Allowed },
        { "by file, in small letters", Allowed with { Method = "http_csr_hash" } },
        { "by e-mail", Allowed with { Method = "webmaster@example.com" } },
        { "some names of several", AllowedOfMany },
        { "a wildcard by record", Allowed with { Coverage = Coverage.Wildcard, Names = Named("*.example.com", "example.com") } },
    };

    [Theory]
    [MemberData(nameof(Permissions))]
    public void An_attempt_that_meets_every_rule_is_not_refused(string what, EditControlAttempt attempt) =>
        Assert.True(EditControlRules.InOrder.FirstRefusal(attempt) is null, what);

    [Theory]
    [MemberData(nameof(Refusals))]
    public void An_attempt_that_breaks_a_rule_is_refused_with_its_error(string rule, EditControlAttempt attempt, ApiError error) =>
        Assert.Equal(new Refusal(rule, error), EditControlRules.InOrder.FirstRefusal(attempt));

    [Fact]
    public void Every_rule_in_order_has_an_attempt_that_breaks_it() =>
        Assert.Equal(EditControlRules.InOrder.Select(rule => rule.Name), Refusals.Select(row => (string)row[0]));

    [Fact]
    public void A_name_is_changed_once_in_a_request() =>
        Assert.Equal("dnsnames.mismatch", EditControlRules.InOrder.FirstRefusal(AllowedOfMany with { DnsNames = ["example.com", "EXAMPLE.com"] })?.Rule);

    [Fact]
    public void A_certificate_without_names_has_nothing_to_change() =>
        Assert.Equal("dnsnames.mismatch", EditControlRules.InOrder.FirstRefusal(Allowed with { Names = [] })?.Rule);

    [Fact]
    public void An_approver_must_be_one_of_every_name_that_is_changed() =>
        Assert.Equal("dcvmethod.invalid", EditControlRules.InOrder.FirstRefusal(Allowed with { Method = "admin@www.example.com", Names = Named("www.example.com", "example.com") })?.Rule);

    [Fact]
    public void All_names_of_several_are_changed_in_one_request() =>
        Assert.Null(EditControlRules.InOrder.FirstRefusal(AllowedOfMany with
        {
            DnsNames = ["one.example.com", "two.example.org", "example.com"],
            Methods = ["CNAME_CSR_HASH", "HTTP_CSR_HASH", "HTTP_CSR_HASH"],
        }));

    [Fact]
    public void A_wildcard_is_not_shown_by_a_file_beside_a_name_that_could_be() =>
        Assert.Equal("dcvmethod.wildcard-by-file", EditControlRules.InOrder.FirstRefusal(Allowed with { Method = "HTTP_CSR_HASH", Coverage = Coverage.Wildcard, Names = Named("*.example.com", "example.com") })?.Rule);

    [Fact]
    public void Where_one_of_two_lists_is_missing_nothing_changes()
    {
        Assert.Empty((AllowedOfMany with { DnsNames = null }).Changes);
        Assert.Empty((AllowedOfMany with { Methods = null }).Changes);
    }

    private static IReadOnlyList<DomainName> Named(params IEnumerable<string> names) => [.. names.Select(name => DomainName.Parse(name)!)];
}
