namespace SslRenewal.Domain.Errors;

/// <summary>Every error that <c>namecheap.ssl.getInfo</c> answers.</summary>
public static class GetInfoErrors
{
    /// <summary>The one text that was ever recorded of it, whatever is wrong with the number; no other parameter has an error of its own.</summary>
    public static ApiError CertificateIdInvalid { get; } = new(2011294, "CertificateId is not valid");

    /// <summary>What the vendor's own systems answer when they fail; here a fault brings it about.</summary>
    public static IReadOnlyList<ApiError> FromOutside { get; } = [new(2011294, "CertificateID is invalid"), OrderErrors.Unhandled];
}
