using SslRenewal.Domain.Certificates;

namespace SslRenewal.Domain.Issuance;

/// <summary>Whether a certificate waits for its confirmation letter to be uploaded.</summary>
public static class MissingLetter
{
    /// <param name="isAskedFor">Whether it was ordered with one.</param>
    public static bool Of(CertificateStatus status, bool isAskedFor, bool isUploaded) => status is CertificateStatus.Purchased && isAskedFor && !isUploaded;
}
