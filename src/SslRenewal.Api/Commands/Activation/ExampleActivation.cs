using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Products;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.Activation;

/// <summary>What the documentation shows of activations.</summary>
internal static class ExampleActivation
{
    /// <summary>A signing request for <c>example.com</c>, with a P-256 key that was thrown away.</summary>
    public const string SigningRequest =
        "MIIBEzCBuwIBADBZMQswCQYDVQQGEwJVUzEQMA4GA1UECAwHQXJpem9uYTEQMA4GA1UEBwwHUGhvZW5peDEQMA4GA1UECgwHRXhhbXBsZTEUMBIGA1UEAwwLZXhhbXBsZS5jb20wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASKp2r0I0+fN+uzXUC2854uhy4aifrAMIToRFP7mIgoVXFi696RAq7mJL5/mm6Q/0E5Q2Q2UX6nm9MaWOUYZLlooAAwCgYIKoZIzj0EAwIDRwAwRAIgR+ELHkMrmtCbMEKmLZpG94LxLOGlJGpYVDgetJPtZvACIC8TV0OYR6t5z/hR79mNoP0ibEhFX+c3VdHuPNwqKzKd";

    /// <summary>A certificate that waits for control of its names.</summary>
    public static CertificateRow Certificate { get; } = new()
    {
        Tenant = 1,
        CertificateId = 953413,
        UserKey = "APIEXAMPLE",
        SslType = ProductCatalogue.SanCertificate.Name,
        Status = CertificateStatus.Purchased,
        Sans = 0,
        Years = 1,
        PurchasedAt = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero),
        Csr = SigningRequest,
        UniqueValue = "5a955211b1f8c",
    };

    /// <summary>One name by each method.</summary>
    public static IReadOnlyList<DomainControlRow> Names { get; } =
    [
        Name(0, "example.com", DomainControlMethod.Email, "admin@example.com"),
        Name(1, "secure.example.com", DomainControlMethod.HttpFile),
        Name(2, "login.example.com", DomainControlMethod.Cname),
    ];

    private static DomainControlRow Name(int position, string name, DomainControlMethod method, string? approver = null) =>
        new() { Tenant = Certificate.Tenant, CertificateId = Certificate.CertificateId, Name = name, Position = position, Method = method, ApproverEmail = approver };
}
