using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Mail;

/// <summary>The conditions of sending a certificate again, in the order they are tried: the first one broken is the answer.</summary>
public static class ResendFulfillmentRules
{
    public static IReadOnlyList<Rule<ResendFulfillmentAttempt>> InOrder { get; } =
    [
        new(4, "certificate.unknown", "The certificate is the user's own",
            attempt => attempt.Status is not null, ResendFulfillmentEmailErrors.CertificateIdInvalid)
        {
            Provoke = "a number that the user does not hold, such as `1`",
        },
        new(4, "certificate.status", "The certificate is active",
            attempt => attempt.Status is CertificateStatus.Active, ResendFulfillmentEmailErrors.StatusInvalid)
        {
            Provoke = "a certificate that was just created",
        },
        new(5, "administrator.missing", "An administrator's address is on file",
            attempt => attempt.HasAdministrator, ResendFulfillmentEmailErrors.NoAdministrator)
        {
            Provoke = "an active certificate that was loaded, or activated without AdminEmailAddress",
        },
    ];
}
