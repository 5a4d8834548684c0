using SslRenewal.Issuing.Keys;

namespace SslRenewal.Api.Console.Renewal;

/// <summary>What was chosen for a renewal on the desk.</summary>
/// <param name="Key">The kind of key that is to be generated, or <see langword="null"/> where a signing request is given.</param>
/// <param name="Csr">The signing request as it was given; counts only without a <paramref name="Key"/>.</param>
/// <param name="Told">What the application lacks, by the vendor's names.</param>
internal sealed record RenewalChoice(int Years, KeyKind? Key, string? Csr, IReadOnlyDictionary<string, string> Told);
