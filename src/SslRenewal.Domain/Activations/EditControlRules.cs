using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Errors;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Rules;

namespace SslRenewal.Domain.Activations;

/// <summary>The conditions of a changed domain control, in the order they are tried: the first one broken is the answer.</summary>
public static class EditControlRules
{
    public static IReadOnlyList<Rule<EditControlAttempt>> InOrder { get; } =
    [
        new(4, "certificate.unknown", "The certificate is the user's own",
            attempt => attempt.Status is not null, EditDcvMethodErrors.CertificateUnknown)
        {
            Provoke = "a number that the user does not hold, such as `1`",
        },
        new(4, "certificate.status", "The certificate is activated and not yet issued",
            attempt => attempt.Status is CertificateStatus.Purchased, EditDcvMethodErrors.StatusInvalid)
        {
            Provoke = "a certificate that was just created, or is active",
        },

        new(6, "dcvmethod.nothing", "DCVMethod, or DNSNames with DCVMethods, is given",
            attempt => attempt is not { Method: null, DnsNames: null, Methods: null }, EditDcvMethodErrors.NothingGiven)
        {
            Provoke = "none of the three",
        },
        new(6, "dcvmethod.both", "DCVMethod is given without DNSNames and DCVMethods",
            attempt => attempt.Method is null || attempt is { DnsNames: null, Methods: null }, EditDcvMethodErrors.BothGiven)
        {
            Provoke = "DCVMethod and DNSNames",
        },
        new(6, "dcvmethods.missing", "A multi-domain certificate is given DNSNames and DCVMethods",
            attempt => !attempt.IsMultiDomain || attempt is { DnsNames: not null, Methods: not null }, EditDcvMethodErrors.MethodsMissing)
        {
            Provoke = "DCVMethod alone, for a multi-domain certificate that waits",
        },
        new(6, "dcvmethod.missing", "Any other certificate is given DCVMethod",
            attempt => attempt.IsMultiDomain || attempt.Method is not null, EditDcvMethodErrors.MethodMissing)
        {
            Provoke = "DNSNames and DCVMethods, for a `Standard SSL` that waits",
        },
        new(6, "dcvmethods.unequal", "DCVMethods has as many items as DNSNames",
            attempt => attempt.DnsNames?.Count == attempt.Methods?.Count, EditDcvMethodErrors.MethodsUnequal)
        {
            Provoke = "one name in DNSNames and two items in DCVMethods",
        },
        new(6, "dnsnames.mismatch", "DNSNames are names of the certificate, each once, and it was activated with any",
            attempt => attempt.Names is not [] && HasOnlyOwn(attempt), EditDcvMethodErrors.NamesMismatch)
        {
            Provoke = "`DNSNames=example.org`, for a multi-domain certificate for `example.com` that waits",
        },
        new(6, "dcvmethod.wildcard-by-file", "A wildcard is not shown by a file",
            attempt => attempt.Changes.All(change => change is not { Name.IsWildcard: true, Choice.Method: DomainControlMethod.HttpFile }), EditDcvMethodErrors.WildcardByFile)
        {
            Provoke = "`DCVMethod=HTTP_CSR_HASH`, for a `Standard Wildcard SSL` that waits",
        },
        new(6, "dcvmethod.invalid", "DCVMethod is HTTP_CSR_HASH, CNAME_CSR_HASH or among the mailboxes that getApproverEmailList lists for the common name, and for what is covered with it",
            attempt => attempt.IsMultiDomain || attempt.Changes.All(IsSuited), EditDcvMethodErrors.MethodInvalid)
        {
            Provoke = "`DCVMethod=someone@example.com`, for a `Standard SSL` that waits",
        },
        new(6, "dcvmethods.invalid", "Each item of DCVMethods is HTTP_CSR_HASH, CNAME_CSR_HASH or among the mailboxes of the name in its place",
            attempt => !attempt.IsMultiDomain || attempt.Changes.All(IsSuited), EditDcvMethodErrors.MethodInvalidFor("{domain}"))
        {
            ErrorFor = attempt => EditDcvMethodErrors.MethodInvalidFor($"{attempt.Changes.First(change => !IsSuited(change)).Name}"),
            Provoke = "`DNSNames=example.com`, `DCVMethods=someone@example.com`, for a multi-domain certificate that waits",
        },
    ];

    private static bool HasOnlyOwn(EditControlAttempt attempt) =>
        attempt.DnsNames is not { } names || (names.Count <= attempt.Names.Count && attempt.Changes.All(change => change.Name is { } name && attempt.Names.Contains(name)) && attempt.Changes.DistinctBy(change => change.Name).Count() == names.Count);

    private static bool IsSuited(RequestedName change) => change is { Name: { } name, Choice: { } choice } && choice.Suits(name);
}
