namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>A row for every rule that an activation and a reissue have in common, each with certificates of its own.</summary>
/// <param name="One">For one domain.</param>
/// <param name="Bound">For one domain, which is example.com.</param>
/// <param name="Many">For several domains, with the names that are included.</param>
internal sealed record ActivationRows(int One, int Bound, int Many, int Wildcard, int Organization, int Extended)
{
    private const string Unsupported = "We have detected that either a common name or one of the additional domain fields contain one of the following unsupported elements: an Internet-accessible IP Address, Internal Domain Name or a TLD we do not yet support. If you believe this is a mistake - please contact support. Thank you.";

    private const string NamesUnequal = "The additional DNSNames and their corresponding approver emails are not equal";

    private static readonly IReadOnlyList<(string Name, string Value)> NeededForExtended =
        [("AdminAddress1", "1 Main Street"), ("AdminCity", "Phoenix"), ("AdminStateProvince", "Arizona"), ("AdminCountry", "US"), ("AdminPostalCode", "85001")];

    public IReadOnlyList<RequestRow> InOrder { get; } =
    [
        new("ok", ""),
        new("ok", $"CertificateID={Many}&DNSNames=a.example.com,b.example.com"),
        new("ok", $"CertificateID={Wildcard}&CSR={SomeRequests.Star}"),
        new("ok", $"CertificateID={Organization}&CSR={SomeRequests.ComOfExample}"),

        .. SomeRequests.Faulty.Select(faulty => new RequestRow("csr.invalid", $"CSR={faulty.Csr}", 3011296, $"Invalid CSR. {faulty.Reason}")),
        new("csr.invalid", $"CSR={SomeRequests.Com}&CSR={SomeRequests.Www}", 3011296, "Invalid CSR. Two signing requests were sent that differ."),
        new("csr.no-common-name", $"CSR={SomeRequests.Nameless}", 3011296, "Invalid CSR. The request names no common name."),
        new("dnsnames.too-many", "DNSNames=a.example.com", 2010767, "The additional domain names provided in DNSNames exceeded the purchased SANS.Only 0 SANS can be activated for this certificate."),
        new("dnsnames.too-many", $"CertificateID={Many}&DNSNames=a.example.com,b.example.com,c.example.com", 2010767, "The additional domain names provided in DNSNames exceeded the purchased SANS.Only 2 SANS can be activated for this certificate."),
        new("names.unsupported", $"CertificateID={Organization}&CSR={SomeRequests.Internal}", 2011767, Unsupported),
        new("names.unsupported", $"CertificateID={Organization}&CSR={SomeRequests.WithAddress}", 2011767, Unsupported),
        new("names.unsupported", $"CertificateID={Many}&DNSNames=printer.local", 2011767, Unsupported),
        new("csr.no-wildcard", $"CertificateID={Wildcard}", 2011296, "The CSR provided is invalid to generate a wildcard certificate. Please make sure that you generate a CSR with a Common Name (CN) that starts with '*.' (ex: *.yourdomain.com)"),
        new("csr.wildcard", $"CSR={SomeRequests.Star}", 2030296, "Invalid CSR - Wildcard not supported with this type of certificate."),
        new("csr.other-domain", $"CertificateID={Bound}&CSR={SomeRequests.Www}", 2011166, "Invalid Renewal Order Domain"),
        new("names.duplicate", $"CertificateID={Many}&DNSNames=example.com", 2014296, "Duplicate Values in Common Names detected.Each Common Name should have a unique value."),

        new("dcvalidation.both", "HTTPDCValidation=true", 2011784, "Both File-Based and DNS-Based authentication can't be enabled"),
        new("approveremail.missing", "DNSDCValidation", 2010295, "Approver email is required"),
        new("approveremail.multi-domain-only", "DNSDCValidation&ApproverEmail=HTTPCSRHASH", 2011295, "Approver email is invalid"),
        new("approveremail.multi-domain-only", "DNSDCValidation&ApproverEmail=CNAMECSRHASH", 2011295, "Approver email is invalid"),
        new("dnsapproveremails.missing", $"CertificateID={Many}&DNSDCValidation&ApproverEmail=admin@example.com&DNSNames=a.example.com", 2010295, "DNSApproverEmails is required"),
        new("dnsapproveremails.unequal", $"CertificateID={Many}&DNSNames=a.example.com&DNSApproverEmails=CNAMECSRHASH,CNAMECSRHASH", 2010767, NamesUnequal),
        new("dnsapproveremails.unequal", "DNSApproverEmails=CNAMECSRHASH", 2010767, NamesUnequal),
        new("approveremail.not-listed", "DNSDCValidation&ApproverEmail=someone@example.com", 3011295, "Approver email is not valid"),
        new("dnsapproveremails.not-listed", $"CertificateID={Many}&DNSNames=a.example.com,b.example.com&DNSApproverEmails=admin@a.example.com,someone@example.com", 3011295, "Approver email for the DomainName b.example.com is not valid.Please provide the dnsapprover emails in the same order of dnsnames."),
        new("wildcard.by-file", $"CertificateID={Wildcard}&CSR={SomeRequests.Star}&DNSDCValidation&HTTPDCValidation=true", 3011784, "Due to CA/B Forum regulations, HTTP DCV method is not allowed for Wildcard certificates"),
        new("uniquevalue.for-file", "UniqueValue=a-b&DNSDCValidation&HTTPDCValidation=true", 3022296, "Error occures while creating Http DCV based file"),
        new("uniquevalue.for-record", "UniqueValue=a-b", 3022296, "Error occured while retrieving details for DNS based DCValidation."),

        .. new[] { "AdminCountry", "OrganizationCountry", "CompanyIncorporationCountry", "OrganizationRepCountry" }.Select(name =>
            new RequestRow($"{name.ToLowerInvariant()}.unknown", $"{name}=XX", 4011297, $"Parameter {name} XX is not a valid ISO 3166-1 alpha-2 country")),
        new("organization.missing", $"CertificateID={Organization}", 2010396, "Either CSR Organization or AdminOrganizationName must be specified"),
        .. NeededForExtended.Select((needed, at) =>
            new RequestRow($"{needed.Name.ToLowerInvariant()}.missing", ExtendedWith(Extended, at), 2010326, $"Parameter {needed.Name} is missing")),
        new("companyincorporationcountry.missing", ExtendedWith(Extended, NeededForExtended.Count), 2010667, "CompanyIncorporationCountry is Required for EV SSL certificates"),
        new("ok", $"{ExtendedWith(Extended, NeededForExtended.Count)}&CompanyIncorporationCountry=US"),
    ];

    // As many of what it needs as are given.
    private static string ExtendedWith(int certificateId, int given) =>
        string.Join('&', NeededForExtended.Take(given).Select(needed => $"{needed.Name}={needed.Value}").Prepend(FormattableString.Invariant($"CertificateID={certificateId}&CSR={SomeRequests.ComOfExample}")));
}
