using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Orders;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Activations;

/// <summary>The conditions of activation, in the order they are tried: the first one broken is the answer.</summary>
public static class ActivationRules
{
    private static readonly Dictionary<IndustryCap, ApiError> CapErrors = new()
    {
        [IndustryCap.OfFourYears] = ActivateErrors.FourYearsEnded,
        [IndustryCap.OfThreeYears] = ActivateErrors.ThreeYearsEnded,
    };

    public static IReadOnlyList<Rule<ActivationAttempt>> InOrder { get; } =
    [
        new(4, "certificate.unknown", "The certificate is the user's own",
            attempt => attempt.Certificate is not null, ActivateErrors.CertificateUnknown)
        {
            Provoke = "a number that the user does not hold, such as `1`",
        },
        new(4, "certificate.lapsed", $"Its activation period, {ActivationPeriod.Days} days from the purchase, has not ended without an activation",
            attempt => !attempt.Certificate!.LapsedBy(attempt.Now), ActivateErrors.ActivationPeriodOver)
        {
            Provoke = "create one, and advance the clock by 365 days",
        },
        new(4, "certificate.status", "The certificate is bought and not yet activated",
            attempt => Lifecycle.Next(attempt.Certificate!.Status, CertificateStep.Activate) is not null, ActivateErrors.StatusInvalid)
        {
            Provoke = "activate it twice",
        },

        .. SigningRules.InOrder,
        .. ControlRules.InOrder,
        .. ApplicantRules.InOrder,

        .. IndustryCap.InOrder.Reverse().Select(cap => new Rule<ActivationAttempt>(7, cap.Rule, $"The industry's cap since {cap.Change.Since:yyyy-MM-dd}, {cap.Years} years, is kept",
            attempt => !cap.Forbids(attempt.Certificate!.Years, attempt.Today), CapErrors[cap])
        {
            Provoke = $"load a certificate of {cap.Years + 1} years, with the clock at {cap.Change.Since:yyyy-MM-dd}",
        }),
    ];
}
