using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Console.Import;

/// <summary>What a certificate is told apart by where an answer does not say its number.</summary>
/// <param name="HostReversed">As it is searched for.</param>
/// <param name="ExpiresOn">The day on which the coverage ends: answers know no more of it.</param>
internal sealed record ImportIdentity(string HostReversed, string SslType, CertificateStatus Status, DateOnly? ExpiresOn)
{
    /// <summary>Of what was found in a file, or <see langword="null"/> where its host is not known.</summary>
    public static ImportIdentity? Of(ImportCandidate candidate) =>
        candidate.HostName is { } host ? Of(SearchText.Reversed(host), candidate.Product.Name, candidate.Status, candidate.ExpiresAt) : null;

    public static ImportIdentity Of(string hostReversed, string sslType, CertificateStatus status, DateTimeOffset? expiresAt) =>
        new(hostReversed, sslType, status, expiresAt is { } end ? DateOnly.FromDateTime(end.UtcDateTime) : null);
}
