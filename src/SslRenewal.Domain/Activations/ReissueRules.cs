using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Activations;

/// <summary>The conditions of a reissue, in the order they are tried: the first one broken is the answer.</summary>
public static class ReissueRules
{
    public static IReadOnlyList<Rule<ActivationAttempt>> InOrder { get; } =
    [
        new(4, "certificate.unknown", "The certificate is the user's own",
            attempt => attempt.Certificate is not null, ActivateErrors.CertificateUnknown)
        {
            Provoke = "a number that the user does not hold, such as `1`",
        },
        new(4, "certificate.status", "The certificate is active",
            attempt => attempt.Certificate!.Status is CertificateStatus.Active, ReissueErrors.StatusInvalid)
        {
            Provoke = "a certificate that was just created",
        },
        new(4, "certificate.expired", "Its coverage has not ended",
            attempt => attempt.Certificate!.ExpiresAt is { } end && attempt.Now < end, ReissueErrors.StatusInvalid)
        {
            Provoke = "an active certificate that expired a day ago",
        },
        new(4, "certificate.reissuing", "No reissue of it is in progress",
            attempt => !attempt.Certificate!.IsBeingReissued, ReissueErrors.StatusInvalid)
        {
            Provoke = "reissue it twice, while the first waits",
        },

        .. SigningRules.InOrder,
        .. ControlRules.InOrder,
        .. ApplicantRules.InOrder,

        new(9, "reissue.number", "There is a number left for one more certificate",
            attempt => attempt.IsNumberLeft, ReissueErrors.CannotCreate)
        {
            Provoke = "load a scenario whose nextIds.certificate is 1000000000",
        },
    ];
}
