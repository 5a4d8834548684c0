using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Manage.Certificates;

/// <summary>A certificate, the user that holds it, and the instant of its tenant's clock.</summary>
internal sealed record FoundCertificate(CertificateRow Row, UserRow User, DateTimeOffset Now)
{
    /// <summary>The day by the tenant's clock, UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);
}
