using SslRenewal.Domain.Names;
using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Activations;

/// <summary>All that the rules of activation and reissue may look at: what was asked, what is held, and the instant.</summary>
/// <param name="Certificate">The certificate, or <see langword="null"/> where the user has none of that number.</param>
/// <param name="IsNumberLeft">Whether there is a number for one more certificate.</param>
public sealed record ActivationAttempt(ActivationRequest Request, DateTimeOffset Now, HeldCertificate? Certificate, bool IsNumberLeft = true)
{
    private const string Www = "www.";

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>The validation level of the certificate's type.</summary>
    public ValidationLevel? Validation => Certificate?.Product.Validation;

    public Coverage? Coverage => Certificate?.Product.Coverage;

    /// <summary>The common name of the signing request.</summary>
    public RequestedName CommonName => new(Request.Csr.CommonName ?? "", Request.Control.ForCommonName);

    /// <summary>The names that were given beside it.</summary>
    public IReadOnlyList<RequestedName> Additional => [.. (Request.Control.DnsNames ?? []).Select((text, at) => new RequestedName(text, Request.Control.ForAdditional(at)))];

    /// <summary>The common name, and what the certificate covers with it.</summary>
    public IReadOnlyList<RequestedName> Own => [CommonName, .. Included];

    /// <summary>Every name that the certificate will carry, the common name first.</summary>
    public IReadOnlyList<RequestedName> Names => [.. Own, .. Additional];

    /// <summary>The name that a certificate covers with another for nothing.</summary>
    public static string TwinOf(DomainName name) => name switch
    {
        { IsWildcard: true } => $"{name.Base}",
        _ when $"{name}".StartsWith(Www, StringComparison.Ordinal) => $"{name}"[Www.Length..],
        _ => Www + name,
    };

    // What a certificate for one name, or for those below it, covers for nothing where the request asks for it: the name with and without www, or without the star.
    private IEnumerable<RequestedName> Included =>
        Coverage is not (null or Products.Coverage.MultiDomain) && CommonName.Name is { } name && TwinOf(name) is { } twin && Request.Csr.Names.Contains(twin, StringComparer.OrdinalIgnoreCase)
            ? [new RequestedName(twin, Request.Control.ForCommonName)]
            : [];
}
