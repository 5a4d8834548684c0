using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Tests.Activations;

public sealed class ResendApproverRulesTests
{
    private static readonly ResendApproverAttempt Allowed = new(CertificateStatus.Purchased, Names: 1);

    public static TheoryData<string, ResendApproverAttempt, ApiError> Refusals { get; } = new()
    {
        { "certificate.unknown", Allowed with { Status = null }, ResendApproverEmailErrors.CertificateIdInvalid },
        { "certificate.status", Allowed with { Status = CertificateStatus.NewPurchase }, ResendApproverEmailErrors.StatusInvalid },
        { "approveremail.none", Allowed with { Names = 0 }, ResendApproverEmailErrors.ApproverEmailInvalid },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void An_attempt_that_breaks_a_rule_is_refused_with_its_error(string rule, ResendApproverAttempt attempt, ApiError error) =>
        Assert.Equal(new Refusal(rule, error), ResendApproverRules.InOrder.FirstRefusal(attempt));

    [Fact]
    public void Every_rule_in_order_has_an_attempt_that_breaks_it() =>
        Assert.Equal(ResendApproverRules.InOrder.Select(rule => rule.Name), Refusals.Select(row => (string)row[0]));

    [Fact]
    public void A_certificate_that_waits_for_a_name_is_asked_for_again() => Assert.Null(ResendApproverRules.InOrder.FirstRefusal(Allowed));
}
