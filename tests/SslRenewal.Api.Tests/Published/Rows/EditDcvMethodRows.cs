namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>A row for every rule of <c>namecheap.ssl.editDCVMethod</c>.</summary>
internal static class EditDcvMethodRows
{
    private static readonly string Many = $"CertificateID={LifeScenario.BoughtMany}&DCVMethod";

    private static readonly IReadOnlyList<string> Activated =
        [ActivateRows.Query(LifeScenario.Bought), ActivateRows.Query(LifeScenario.BoughtWildcard, SomeRequests.Star), $"{ActivateRows.Query(LifeScenario.BoughtMany)}&DNSNames=shop.example.com"];

    public static CommandRows All { get; } = new(
        "namecheap.ssl.editDCVMethod", $"CertificateID={LifeScenario.Bought}&DCVMethod=HTTP_CSR_HASH", """<SSLEditDCVMethodResult ID="0" IsSuccess="false"><Domains /></SSLEditDCVMethodResult>""", LifeScenario.For,
    [
        .. LifeScenario.NotHeld(2011294, "CertificateID is not Valid"),
        new("certificate.status", "", 2011331, "Status is Invalid"),
        new("certificate.status", $"CertificateID={LifeScenario.Active}", 2011331, "Status is Invalid"),
        new("dnsnames.mismatch", $"CertificateID={LifeScenario.WithoutRequest}", 2011767, "There is no dnsnames or mismatch in the dnsnames provided during previous activation.Please check dnsnames and try again."),

        .. OfActivated.Select(row => row with { Before = Activated }),
    ]);

    private static IEnumerable<RequestRow> OfActivated =>
    [
        new("ok", ""),
        new("ok", $"{Many}&DNSNames=example.com,shop.example.com&DCVMethods=admin@example.com,HTTP_CSR_HASH"),
        new("dcvmethod.nothing", "DCVMethod", 2010784, "Insufficient data to edit dcvalidation method"),
        new("dcvmethod.both", "DNSNames=example.com", 2011784, "DNSNames or DCVMethods cannot be sent along with DCVMethod"),
        new("dcvmethod.both", "DCVMethods=CNAME_CSR_HASH", 2011784, "DNSNames or DCVMethods cannot be sent along with DCVMethod"),
        new("dcvmethods.missing", $"CertificateID={LifeScenario.BoughtMany}", 2010784, "DNSNames or DCVMethods is missing to edit dcv method for this multi domain certificate"),
        new("dcvmethods.missing", $"{Many}&DNSNames=example.com", 2010784, "DNSNames or DCVMethods is missing to edit dcv method for this multi domain certificate"),
        new("dcvmethods.missing", $"{Many}&DCVMethods=CNAME_CSR_HASH", 2010784, "DNSNames or DCVMethods is missing to edit dcv method for this multi domain certificate"),
        new("dcvmethod.missing", "DCVMethod&DNSNames=example.com&DCVMethods=CNAME_CSR_HASH", 2010784, "DCVMethod is missing to edit dcv method for this single domain certificate"),
        new("dcvmethods.unequal", $"{Many}&DNSNames=example.com&DCVMethods=CNAME_CSR_HASH,CNAME_CSR_HASH", 2010767, "The DNSNames and their corresponding DCVMethods are not equal"),
        new("dnsnames.mismatch", $"{Many}&DNSNames=example.org&DCVMethods=CNAME_CSR_HASH", 2011767, "There is no dnsnames or mismatch in the dnsnames provided during previous activation.Please check dnsnames and try again."),
        new("dcvmethod.wildcard-by-file", $"CertificateID={LifeScenario.BoughtWildcard}", 3011784, "Due to CA/B Forum regulations, HTTP DCV method is not allowed for Wildcard certificates"),
        new("dcvmethod.invalid", "DCVMethod=someone@example.com", 3011295, "DCVMethod is invalid"),
        new("dcvmethods.invalid", $"{Many}&DNSNames=example.com,shop.example.com&DCVMethods=CNAME_CSR_HASH,someone@example.com", 3011784, "DCVMethod for the DomainName shop.example.com is not valid.Please provide valid DCVMethod in DCVMethods parameter for this DomainName"),
    ];
}
