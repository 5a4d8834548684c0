namespace SslRenewal.Domain.Errors;

/// <summary>Every error that <c>namecheap.ssl.resendApproverEmail</c> answers, in the words of its documentation.</summary>
public static class ResendApproverEmailErrors
{
    /// <summary>The one text that was ever recorded of it, whatever is wrong with the number.</summary>
    public static ApiError CertificateIdInvalid { get; } = new(2011294, "CertificateID is not Valid");

    public static ApiError StatusInvalid { get; } = new(2011331, "Status is invalid");
    public static ApiError ApproverEmailInvalid { get; } = new(3011295, "ApproverEmail is invalid");

    /// <summary>Documented errors that nothing in a request brings about here: they are answered where a fault names them.</summary>
    public static IReadOnlyList<ApiError> FromOutside { get; } = [new(5050900, "Unhandled exceptions")];
}
