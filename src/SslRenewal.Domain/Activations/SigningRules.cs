using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Products;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Activations;

/// <summary>What a signing request must be, and its names, for an activation and a reissue alike.</summary>
public static class SigningRules
{
    /// <summary>The stage of these rules, and of those on domain control and the applicant that follow them.</summary>
    public const int Stage = 6;

    private const string NoCommonName = "The request names no common name.";

    public static IReadOnlyList<Rule<ActivationAttempt>> InOrder { get; } =
    [
        new(6, "csr.invalid", "The CSR is a PKCS#10 request, PEM or base64, signed by the key in it, RSA of 2048 to 8192 bits or ECDSA on P-256 or P-384, not known to be weak, and given once",
            attempt => attempt.Request.Csr.Fault is null, ActivateErrors.CsrInvalid("{reason}"))
        {
            ErrorFor = attempt => ActivateErrors.CsrInvalid(attempt.Request.Csr.Fault!),
            Provoke = "`CSR=x`; the reason is a sentence on what is wrong",
        },
        new(6, "csr.no-common-name", "The CSR has a common name",
            attempt => attempt.Request.Csr.CommonName is { Length: > 0 }, ActivateErrors.CsrInvalid(NoCommonName))
        {
            Provoke = "a request with the subject `/O=Example`",
        },

        // Before anything looks at the names one by one.
        new(6, "dnsnames.too-many", $"Beside the common name there are no more names than a multi-domain type includes ({ProductCatalogue.IncludedNames - 1}) and were bought; other types take none",
            attempt => attempt.Request.Control.DnsNames is not { } names || names.Count <= attempt.Certificate!.AdditionalNames, ActivateErrors.TooManyNames(ProductCatalogue.IncludedNames - 1))
        {
            ErrorFor = attempt => ActivateErrors.TooManyNames(attempt.Certificate!.AdditionalNames),
            Provoke = "DNSNames with a type for one domain (0 in the text), or more than the certificate has",
        },

        new(6, "names.unsupported", "The common name, those of the CSR and those given are host names that the internet can know, and no IP addresses",
            attempt => !attempt.Request.Csr.HasIpAddresses && attempt.Names.All(name => name.IsSupported) && attempt.Request.Csr.Names.All(name => new RequestedName(name, Choice: null).IsSupported), ActivateErrors.NameUnsupported)
        {
            Provoke = "a request for `localhost`, or one that has an IP address beside its common name",
        },
        new(6, "csr.no-wildcard", "The common name of a wildcard type starts with *.",
            attempt => attempt.Coverage is not Coverage.Wildcard || attempt.CommonName.Name is { IsWildcard: true }, ActivateErrors.WildcardMissing)
        {
            Provoke = "a request for `example.com`, for a `Standard Wildcard SSL`",
        },
        new(6, "csr.wildcard", "No name of another type starts with *.",
            attempt => attempt.Coverage is Coverage.Wildcard || attempt.Names.All(name => name.Name is { IsWildcard: false }), ActivateErrors.WildcardNotSupported)
        {
            Provoke = "a request for `*.example.com`, for a `Standard SSL`",
        },
        new(6, "csr.other-domain", "The common name is that of the certificate that is renewed or reissued",
            attempt => attempt.Certificate!.ExpectedHost is not { } host || host.Equals($"{attempt.CommonName.Name}", StringComparison.OrdinalIgnoreCase), ActivateErrors.RenewalDomainInvalid)
        {
            Provoke = "a request for `www.example.com`, where the certificate that is renewed or reissued is for `example.com`",
        },
        new(6, "names.duplicate", "No name is given twice, the common name included",
            attempt => attempt.Names.DistinctBy(name => name.Name).Count() == attempt.Names.Count, ActivateErrors.NamesDuplicate)
        {
            Provoke = "a multi-domain type, with the common name among DNSNames",
        },
    ];
}
