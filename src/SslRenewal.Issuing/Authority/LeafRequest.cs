using SslRenewal.Domain.Products;
using SslRenewal.Issuing.Keys;

namespace SslRenewal.Issuing.Authority;

/// <summary>What a leaf is to say.</summary>
/// <param name="Key">The key that it is issued for.</param>
/// <param name="Names">Host names in ASCII; the first is the common name, unless it is longer than the 64 characters that one may have.</param>
/// <param name="Level">What was validated.</param>
/// <param name="Organization">Of OV and EV; none for DV.</param>
/// <param name="NotBefore">Its first second; fractions are cut off.</param>
/// <param name="NotAfter">Its last second; fractions are cut off.</param>
/// <param name="Addresses">Where its authority is found.</param>
/// <param name="Serial">Its number, or <see langword="null"/> to draw one.</param>
public sealed record LeafRequest(
    SubjectKey Key,
    IReadOnlyList<string> Names,
    ValidationLevel Level,
    LeafOrganization? Organization,
    DateTimeOffset NotBefore,
    DateTimeOffset NotAfter,
    AuthorityAddresses Addresses,
    SerialNumber? Serial = null);
