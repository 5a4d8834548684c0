using System.ComponentModel.DataAnnotations.Schema;

namespace SslRenewal.Persistence.Certificates;

/// <summary>The confirmation letter that was uploaded last for a certificate, as a scan.</summary>
[Table("confirmation_letters")]
public sealed class ConfirmationLetterRow
{
    public const int MaxTypeLength = 50;

    public required int Tenant { get; init; }

    public required int CertificateId { get; init; }

    /// <summary>What it was found to be by its content, such as <c>application/pdf</c>.</summary>
    public required string MediaType { get; set; }

#pragma warning disable CA1819 // what both databases store is an array
    public required byte[] Content { get; set; }
#pragma warning restore CA1819

    /// <summary>By the tenant's clock.</summary>
    public required DateTimeOffset UploadedAt { get; set; }
}
