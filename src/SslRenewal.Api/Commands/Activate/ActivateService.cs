using SslRenewal.Api.Commands.Activation;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Activations;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Commands.Activate;

/// <summary>Activates a certificate that was bought: it waits for its validation from then on.</summary>
internal sealed class ActivateService(RenewalDbContext database, ActivationPlacement placement, ServiceSettings settings)
{
    public Task<ActivationOutcome> ActivateAsync(ApiCall call, ActivationInput input, CancellationToken cancellationToken) =>
        placement.PlaceAsync(call, input, ActivationRules.InOrder, (_, renewed) => renewed?.HostName, look => Task.FromResult(Enter(look, input)), cancellationToken);

    private ActivationOutcome.Accepted Enter(ActivationLook look, ActivationInput input)
    {
        var (row, granted) = (look.Certificate!, look.Attempt);

        _ = database.Add(ActivationDetails.Activate(row, look.Renewed, input, granted, settings.Seed));
        return new ActivationOutcome.Accepted(row, ActivationDetails.NamesOf(row, granted));
    }
}
