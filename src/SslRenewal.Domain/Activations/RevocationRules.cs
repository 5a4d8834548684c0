using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Activations;

/// <summary>The conditions of a revocation, in the order they are tried: the first one broken is the answer.</summary>
public static class RevocationRules
{
    public static IReadOnlyList<Rule<RevocationAttempt>> InOrder { get; } =
    [
        new(3, "certificatetype.discontinued", "The type is still sold",
            attempt => attempt.Type.Product is not null, RevokeCertificateErrors.TypeInvalid)
        {
            Provoke = "a discontinued name, such as `RapidSSL`",
        },
        new(4, "certificate.unknown", "The certificate is the user's own",
            attempt => attempt.Status is not null, RevokeCertificateErrors.CertificateIdInvalid)
        {
            Provoke = "a number that the user does not hold, such as `1`",
        },
        new(4, "certificate.status", "The certificate is active or replaced",
            attempt => Lifecycle.Next(attempt.Status, CertificateStep.Revoke) is not null, RevokeCertificateErrors.StatusInvalid)
        {
            Provoke = "a certificate that was just created, or revoke it twice",
        },
        new(5, "certificatetype.mismatch", "The type asked for is the one held",
            attempt => attempt.Type.Product?.IssuedOn(attempt.Today) == attempt.Product?.IssuedOn(attempt.Today), RevokeCertificateErrors.TypeInvalid)
        {
            Provoke = "`EV SSL` for a `Standard SSL`",
        },
    ];
}
