using SslRenewal.Api.Authority;
using SslRenewal.Domain.Products;
using SslRenewal.Issuing.Authority;
using SslRenewal.Issuing.Keys;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Tests.Authority;

/// <summary>Leaves of a service's own authority, stored as it stores them.</summary>
internal static class Leaves
{
    public static DateTimeOffset Noon { get; } = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Issues a leaf for example.com, of certificate 1 of tenant 1, and gives its PEM; numbers tell leaves apart.</summary>
    public static async Task<string> IssueAsync(this SslRenewalHost host, int number, DateTimeOffset? notAfter = null, DateTimeOffset? revokedAt = null, string? serial = null)
    {
        var service = host.Services.GetRequiredService<ServiceAuthority>();
        var authority = await service.ReadAsync(CancellationToken.None);
        var (notBefore, end) = (new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), notAfter ?? new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var leaf = authority.Issue(new LeafRequest(KeyPair.Create().PublicKey, ["example.com"], ValidationLevel.Domain, Organization: null, notBefore, end, service.Addresses, serial is null ? null : SerialNumber.Parse(serial)));

        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>();
        _ = database.Leaves.Add(new LeafRow { Tenant = 1, CertificateId = 1, Number = number, Serial = leaf.Serial.Hex, NotBefore = notBefore, NotAfter = end, Pem = leaf.Pem, RevokedAt = revokedAt });
        _ = await database.SaveChangesAsync();

        return leaf.Pem;
    }
}
