using SslRenewal.Domain.Certificates;

namespace SslRenewal.Domain.Activations;

/// <summary>All that the rules of asking the approvers again may look at.</summary>
/// <param name="Status">The certificate's, or <see langword="null"/> where the user has none of that number.</param>
/// <param name="Names">How many names it was activated with.</param>
public sealed record ResendApproverAttempt(CertificateStatus? Status, int Names);
