using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Renewals;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Commands.Renew;

/// <summary>Gathers what the rules of renewal look at.</summary>
internal sealed class RenewFacts(RenewalDbContext database, OrderFacts facts)
{
    /// <summary>Reads it all; <see langword="null"/> where the user has gone with a scenario since the caller was known.</summary>
    public async Task<RenewalAttempt?> GatherAsync(Caller caller, RenewalRequest request, CancellationToken cancellationToken)
    {
        var (tenant, userKey, id) = (caller.Tenant, caller.UserKey, request.CertificateId.Value);

        var held = await (
            from user in database.Users.Where(row => row.Tenant == tenant && row.UserKey == userKey)
            from certificate in database.Certificates.Where(row => row.Tenant == tenant && row.CertificateId == id && row.UserKey == user.UserKey).DefaultIfEmpty()
            select new { user.Balance, Certificate = certificate, IsQueued = database.OpenRenewals.Any(row => row.Tenant == tenant && row.CertificateId == id) })
            .AsNoTracking().SingleOrDefaultAsync(cancellationToken);

        return held is null ? null : new RenewalAttempt(
            request, caller.Now, caller.User,
            held.Certificate is { } row ? OrderFacts.ToDomain(row, held.IsQueued) : null,
            await facts.FindPromotionAsync(tenant, request.PromotionCode, cancellationToken),
            held.Balance,
            await facts.ReadPricesAsync(request.Type.Product, cancellationToken));
    }
}
