namespace SslRenewal.Domain.Errors;

/// <summary>Every error that <c>namecheap.ssl.getInfo</c> answers.</summary>
public static class GetInfoErrors
{
    /// <summary>The one text that was ever recorded of it, whatever is wrong with the number.</summary>
    public static ApiError CertificateIdInvalid { get; } = new(2011294, "CertificateId is not valid");
}
