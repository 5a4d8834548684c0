using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.GetList;

/// <summary>A page of a user's certificates.</summary>
/// <param name="Total">On all pages.</param>
internal sealed record ListPage(IReadOnlyList<CertificateRow> Certificates, int Total);
