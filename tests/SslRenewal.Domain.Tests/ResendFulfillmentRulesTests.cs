using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Mail;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Tests;

public sealed class ResendFulfillmentRulesTests
{
    private static readonly ResendFulfillmentAttempt Allowed = new(CertificateStatus.Active, HasAdministrator: true);

    public static TheoryData<string, ResendFulfillmentAttempt, ApiError> Refusals { get; } = new()
    {
        { "certificate.unknown", Allowed with { Status = null }, ResendFulfillmentEmailErrors.CertificateIdInvalid },
        { "certificate.status", Allowed with { Status = CertificateStatus.Replaced }, ResendFulfillmentEmailErrors.StatusInvalid },
        { "administrator.missing", Allowed with { HasAdministrator = false }, ResendFulfillmentEmailErrors.NoAdministrator },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void An_attempt_that_breaks_a_rule_is_refused_with_its_error(string rule, ResendFulfillmentAttempt attempt, ApiError error) =>
        Assert.Equal(new Refusal(rule, error), ResendFulfillmentRules.InOrder.FirstRefusal(attempt));

    [Fact]
    public void Every_rule_in_order_has_an_attempt_that_breaks_it() =>
        Assert.Equal(ResendFulfillmentRules.InOrder.Select(rule => rule.Name), Refusals.Select(row => (string)row[0]));

    [Fact]
    public void An_active_certificate_with_an_administrator_is_sent_again() => Assert.Null(ResendFulfillmentRules.InOrder.FirstRefusal(Allowed));
}
