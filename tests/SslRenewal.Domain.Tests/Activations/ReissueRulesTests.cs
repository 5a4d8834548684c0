using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Rules;
using static SslRenewal.Domain.Tests.Activations.Attempts;

namespace SslRenewal.Domain.Tests.Activations;

public sealed class ReissueRulesTests
{
    public static TheoryData<string, ActivationAttempt, ApiError> Refusals { get; } = new()
    {
        { "certificate.unknown", AllowedReissue with { Certificate = null }, ActivateErrors.CertificateUnknown },
        { "certificate.status", AllowedReissue.Held(held => held with { Status = CertificateStatus.Replaced }), ReissueErrors.StatusInvalid },
        { "certificate.expired", AllowedReissue.Held(held => held with { ExpiresAt = Now }), ReissueErrors.StatusInvalid },
        { "certificate.reissuing", AllowedReissue.Held(held => held with { IsBeingReissued = true }), ReissueErrors.StatusInvalid },
        { "reissue.number", AllowedReissue with { IsNumberLeft = false }, ReissueErrors.CannotCreate },
    };

    /// <summary>Attempts at the very edge of a rule, on the side where it holds.</summary>
    public static TheoryData<string, ActivationAttempt> Permissions { get; } = new()
    {
        { "everything as it should be", AllowedReissue },
        { "the last instant of the coverage", AllowedReissue.Held(held => held with { ExpiresAt = Now.AddMilliseconds(1) }) },
        { "three years that were sold when that was possible", AllowedReissue.Held(held => held with { Years = 3 }) },
    };

    [Theory]
    [MemberData(nameof(Permissions))]
    public void An_attempt_that_meets_every_rule_is_not_refused(string what, ActivationAttempt attempt) =>
        Assert.True(ReissueRules.InOrder.FirstRefusal(attempt) is null, what);

    [Theory]
    [MemberData(nameof(Refusals))]
    public void An_attempt_that_breaks_a_rule_is_refused_with_its_error(string rule, ActivationAttempt attempt, ApiError error) =>
        Assert.Equal(new Refusal(rule, error), ReissueRules.InOrder.FirstRefusal(attempt));

    [Fact]
    public void Every_rule_of_its_own_has_an_attempt_that_breaks_it() =>
        Assert.Equal(ReissueRules.InOrder.Select(rule => rule.Name).Except(ActivationRulesTests.SharedRefusals.Select(row => (string)row[0]), StringComparer.Ordinal), Refusals.Select(row => (string)row[0]));

    [Fact]
    public void What_a_request_must_be_is_what_it_must_be_for_an_activation() =>
        Assert.Equal(ActivationRules.InOrder.Where(rule => rule.Stage == 6), ReissueRules.InOrder.Where(rule => rule.Stage == 6));
}
