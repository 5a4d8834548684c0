using SslRenewal.Domain.Certificates;

namespace SslRenewal.Domain.Mail;

/// <summary>All that the rules of sending a certificate again look at.</summary>
/// <param name="Status">The certificate's, or <see langword="null"/> where the user has no such certificate.</param>
/// <param name="HasAdministrator">Whether an administrator's address is on file.</param>
public sealed record ResendFulfillmentAttempt(CertificateStatus? Status, bool HasAdministrator);
