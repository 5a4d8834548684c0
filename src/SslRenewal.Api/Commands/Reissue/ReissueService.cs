using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Commands.Activation;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Life;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Activations;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Commands.Reissue;

/// <summary>Orders a certificate in the place of an active one, for the rest of its coverage.</summary>
internal sealed class ReissueService(RenewalDbContext database, ActivationPlacement placement, ServiceSettings settings)
{
    public Task<ActivationOutcome> ReissueAsync(ApiCall call, ActivationInput input, CancellationToken cancellationToken) =>
        placement.PlaceAsync(call, input, ReissueRules.InOrder, (certificate, _) => certificate.HostName, look => EnterAsync(look, input), cancellationToken);

    private async Task<ActivationOutcome.Accepted> EnterAsync(ActivationLook look, ActivationInput input)
    {
        var (old, granted) = (look.Certificate!, look.Attempt);
        var counters = await database.Tenants.SingleAsync(row => row.Tenant == old.Tenant);
        var reissue = InPlaceOf(old, counters.NextCertificateId++);

        ActivationDetails.Enter(reissue, input, granted);
        old.ReplacedBy = reissue.CertificateId;

        database.AddRange(reissue, reissue.Enter(granted.Now, $"Reissue of {old.CertificateId}."), old.Enter(granted.Now, $"Reissue {reissue.CertificateId} ordered."));
        return new ActivationOutcome.Accepted(reissue, ActivationDetails.NamesOf(reissue, granted));
    }

    // What was bought stays as it was, and so does who is told of it.
    private CertificateRow InPlaceOf(CertificateRow old, int number) => new()
    {
        Tenant = old.Tenant,
        CertificateId = number,
        UserKey = old.UserKey,
        SslType = old.SslType,
        Status = Lifecycle.Begin(CertificateStep.Reissue),
        Sans = old.Sans,
        Years = old.Years,
        PurchasedAt = old.PurchasedAt,
        ExpiresAt = old.ExpiresAt,
        ProviderOrderId = ProviderOrders.Of(old, settings.Seed),
        AdminEmail = old.AdminEmail,
    };
}
