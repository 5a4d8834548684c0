using SslRenewal.Domain.Certificates;

namespace SslRenewal.Domain.Activations;

/// <summary>An activation or a reissue as it was asked for, in the domain's own terms.</summary>
/// <param name="UniqueValue">As given, or <see langword="null"/>.</param>
public sealed record ActivationRequest(CertificateId CertificateId, SigningFacts Csr, ControlWish Control, string? UniqueValue, Applicant Applicant)
{
    /// <summary>Whether values of domain control can be made of the unique value.</summary>
    public bool IsUniqueValueUsable { get; init; } = true;
}
