namespace SslRenewal.Domain.Errors;

/// <summary>Every error that <c>namecheap.ssl.getApproverEmailList</c> answers.</summary>
public static class GetApproverEmailListErrors
{
    // A parameter cannot be read.
    public static ApiError DomainNameInvalid { get; } = new(2011166, "DomainName is invalid");
    public static ApiError CertificateTypeInvalid { get; } = new(2011300, "CertificateType is invalid");

    // The product is not sold.
    public static ApiError CertificateTypeDiscontinued { get; } = new(2011301, "We're sorry, the requested SSL type has been discontinued");

    /// <summary>What the vendor's own systems and its provider answer when they fail; here a fault brings it about.</summary>
    public static IReadOnlyList<ApiError> FromOutside { get; } =
    [
        new(2011296, "CSR is invalid"), new(3022295, "Failed to retrieve ApproverEmail"), new(4011300, "CertificateType is invalid"), new(5050900, "Unhandled exceptions"),
    ];
}
