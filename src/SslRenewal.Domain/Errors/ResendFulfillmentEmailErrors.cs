namespace SslRenewal.Domain.Errors;

/// <summary>Every error that <c>namecheap.ssl.resendfulfillmentemail</c> answers.</summary>
public static class ResendFulfillmentEmailErrors
{
    // The parameter cannot be read.
    public static ApiError CertificateIdMissing { get; } = new(2010294, "Parameter CertificateID is Missing");

    /// <summary>The recorded text of an unknown number; there is none for one that cannot be read.</summary>
    public static ApiError CertificateIdInvalid { get; } = new(2011294, "CertificateID is not Valid");

    // The certificate cannot be sent.
    public static ApiError StatusInvalid { get; } = new(2011331, "Status is invalid");
    public static ApiError NoAdministrator { get; } = new(3011299, "No administrator email is on file for this certificate");

    /// <summary>What the vendor's own systems and its provider answer when they fail; here a fault brings it about.</summary>
    public static IReadOnlyList<ApiError> FromOutside { get; } = [new(3022334, "Failed to resend fulfillment email"), new(5050900, "Unhandled exceptions")];
}
