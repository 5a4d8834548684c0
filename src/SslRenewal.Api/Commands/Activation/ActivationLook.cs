using SslRenewal.Domain.Activations;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.Activation;

/// <summary>What was found for an activation or a reissue: what the rules look at, and the rows behind it.</summary>
/// <param name="Certificate">The certificate that was asked for, or <see langword="null"/>.</param>
/// <param name="Renewed">The certificate that it renews, or <see langword="null"/>.</param>
internal sealed record ActivationLook(ActivationAttempt Attempt, CertificateRow? Certificate, CertificateRow? Renewed);
