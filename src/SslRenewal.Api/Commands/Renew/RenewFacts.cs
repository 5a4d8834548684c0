using SslRenewal.Api.Commands.Orders;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Renewals;
using SslRenewal.Persistence.Prepared;

namespace SslRenewal.Api.Commands.Renew;

/// <summary>Gathers what the rules of renewal look at.</summary>
internal static class RenewFacts
{
    /// <summary>Reads it all; <see langword="null"/> where the user has gone with a scenario since the caller was known.</summary>
    public static async ValueTask<RenewalAttempt?> GatherAsync(PreparedConnection database, Caller caller, RenewalRequest request, CancellationToken cancellationToken) =>
        await OrderedCertificate.FindAsync(database, caller.Tenant, caller.UserKey, request.CertificateId, cancellationToken) is not { } held ? null : new RenewalAttempt(
            request, caller.Now, caller.User,
            held.Certificate,
            await OrderFacts.FindPromotionAsync(database, caller.Tenant, request.PromotionCode, cancellationToken),
            held.Balance,
            await OrderFacts.ReadPricesAsync(database, held.AnyPrices ? request.Type.Product : null, cancellationToken));
}
