namespace SslRenewal.Domain.Errors;

/// <summary>Every error that <c>namecheap.ssl.parseCSR</c> answers, in the words of its documentation, its typing errors included.</summary>
public static class ParseCsrErrors
{
    public static ApiError CertificateTypeInvalid { get; } = new(2011300, "CertificateType is invalid");

    /// <summary>Whatever is wrong with the request, since no other error is documented.</summary>
    public static ApiError CsrRefused { get; } = new(3022296, "Failed to retrive CSR details from provider");

    /// <summary>What the vendor's own systems answer when they fail; here a fault brings it about.</summary>
    public static IReadOnlyList<ApiError> FromOutside { get; } = [new(5050900, "Unhandled exceptions")];
}
