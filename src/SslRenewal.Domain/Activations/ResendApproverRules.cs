using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Activations;

/// <summary>The conditions of asking the approvers again, in the order they are tried: the first one broken is the answer.</summary>
public static class ResendApproverRules
{
    public static IReadOnlyList<Rule<ResendApproverAttempt>> InOrder { get; } =
    [
        new(4, "certificate.unknown", "The certificate is the user's own",
            attempt => attempt.Status is not null, ResendApproverEmailErrors.CertificateIdInvalid)
        {
            Provoke = "a number that the user does not hold, such as `1`",
        },
        new(4, "certificate.status", "The certificate is activated and not yet issued",
            attempt => attempt.Status is CertificateStatus.Purchased, ResendApproverEmailErrors.StatusInvalid)
        {
            Provoke = "a certificate that was just created, or is active",
        },
        new(6, "approveremail.none", "There is a name whose control is to be shown",
            attempt => attempt.Names > 0, ResendApproverEmailErrors.ApproverEmailInvalid)
        {
            Provoke = "load a certificate as PURCHASED, which has no signing request",
        },
    ];
}
