namespace SslRenewal.Domain.Errors;

/// <summary>Every error that <c>namecheap.ssl.editDCVMethod</c> answers, in the words of its documentation.</summary>
public static class EditDcvMethodErrors
{
    // A parameter is missing, or cannot be read.
    public static ApiError CertificateIdMissing { get; } = new(2010294, "Parameter CertificateID is Missing");
    public static ApiError CertificateIdTooLong { get; } = new(2013294, "Parameter CertificateID is TooLong");
    public static ApiError CertificateIdInvalid { get; } = new(2011294, "Parameter CertificateID is Invalid");
    public static ApiError DcvMethodTooLong { get; } = new(2013294, "Parameter DCVMethod is TooLong");
    public static ApiError DnsNamesTooLong { get; } = new(2013294, "Parameter DNSNames is TooLong");
    public static ApiError DcvMethodsTooLong { get; } = new(2013294, "Parameter DCVMethods is TooLong");

    // The certificate waits for nothing, or is none.
    public static ApiError CertificateUnknown { get; } = new(2011294, "CertificateID is not Valid");
    public static ApiError StatusInvalid { get; } = new(2011331, "Status is Invalid");

    // The parameters do not suit one another, or the certificate.
    public static ApiError NothingGiven { get; } = new(2010784, "Insufficient data to edit dcvalidation method");
    public static ApiError BothGiven { get; } = new(2011784, "DNSNames or DCVMethods cannot be sent along with DCVMethod");
    public static ApiError MethodsMissing { get; } = new(2010784, "DNSNames or DCVMethods is missing to edit dcv method for this multi domain certificate");
    public static ApiError MethodMissing { get; } = new(2010784, "DCVMethod is missing to edit dcv method for this single domain certificate");
    public static ApiError MethodsUnequal { get; } = new(2010767, "The DNSNames and their corresponding DCVMethods are not equal");
    public static ApiError NamesMismatch { get; } = new(2011767, "There is no dnsnames or mismatch in the dnsnames provided during previous activation.Please check dnsnames and try again.");

    // The method is none that the name can have.
    public static ApiError MethodInvalid { get; } = new(3011295, "DCVMethod is invalid");
    public static ApiError WildcardByFile { get; } = new(3011784, "Due to CA/B Forum regulations, HTTP DCV method is not allowed for Wildcard certificates");

    /// <summary>Documented errors that nothing in a request brings about here: they are answered where a fault names them.</summary>
    public static IReadOnlyList<ApiError> FromOutside { get; } =
    [
        new(2011301, "We're sorry, the requested SSL type has been discontinued"),
        new(3011295, "Error From Certificate Provider"),
        new(4011331, "Unable to update DCV filerecords in database. Please try again."),
    ];

    public static ApiError MethodInvalidFor(string domain) => new(3011784, $"DCVMethod for the DomainName {domain} is not valid.Please provide valid DCVMethod in DCVMethods parameter for this DomainName");
}
