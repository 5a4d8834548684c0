namespace SslRenewal.Domain.Activations;

/// <summary>What the rules look at of a signing request.</summary>
/// <param name="Fault">Why it cannot be used, a sentence; <see langword="null"/> where it can.</param>
/// <param name="Names">The DNS names that it asks for, the common name among them where it is one.</param>
/// <param name="HasIpAddresses">Whether it asks for IP addresses.</param>
public sealed record SigningFacts(string? Fault, string? CommonName, IReadOnlyList<string> Names, bool HasIpAddresses, string? Organization)
{
    /// <summary>A request that cannot be used.</summary>
    public static SigningFacts Unusable(string fault) => new(fault, CommonName: null, [], HasIpAddresses: false, Organization: null);
}
