using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Names;
using SslRenewal.Domain.Products;

namespace SslRenewal.Domain.Activations;

/// <summary>All that the rules of a changed domain control may look at.</summary>
/// <param name="Method">For the whole of a certificate with one name or a wildcard, as given; <see langword="null"/> where it was not.</param>
/// <param name="DnsNames">The names of a multi-domain certificate to be changed, as given.</param>
/// <param name="Methods">One for each of them, in the same order.</param>
/// <param name="Status">The certificate's, or <see langword="null"/> where the user has none of that number.</param>
/// <param name="Coverage">That of the certificate's type.</param>
/// <param name="Names">The names that it was activated with; the common name first.</param>
public sealed record EditControlAttempt(string? Method, IReadOnlyList<string>? DnsNames, IReadOnlyList<string>? Methods, CertificateStatus? Status, Coverage? Coverage, IReadOnlyList<DomainName> Names)
{
    public bool IsMultiDomain => Coverage is Products.Coverage.MultiDomain;

    /// <summary>The names that change, each with what was chosen for it; as far as the two lists go together.</summary>
    public IReadOnlyList<RequestedName> Changes => IsMultiDomain
        ? [.. (DnsNames ?? []).Zip(Methods ?? [], (name, method) => new RequestedName(name, ControlWord.ReadInEdit(method)))]
        : [.. Names.Select(name => new RequestedName($"{name}", Method is { } method ? ControlWord.ReadInEdit(method) : null))];
}
