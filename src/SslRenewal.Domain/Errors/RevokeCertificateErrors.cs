namespace SslRenewal.Domain.Errors;

/// <summary>Every error that <c>namecheap.ssl.revokecertificate</c> answers, in the words of its documentation.</summary>
public static class RevokeCertificateErrors
{
    /// <summary>The one text that was ever recorded of it, whatever is wrong with the number.</summary>
    public static ApiError CertificateIdInvalid { get; } = new(2011294, "CertificateId is not valid");

    public static ApiError StatusInvalid { get; } = new(4011331, "Status is invalid");

    /// <summary>The type is missing, unknown or another than the certificate's.</summary>
    public static ApiError TypeInvalid { get; } = new(2011300, "Wrong SSL certificate selection. The type provided is not supported by command.");
}
