using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SslRenewal.Api.Configuration;
using SslRenewal.Issuing.DomainControl;

namespace SslRenewal.Api.Life;

/// <summary>Whom the checks of hosts may ask: by the settings, and never the service itself.</summary>
internal sealed class CheckReach(ServiceSettings settings, IServer server)
{
    /// <summary>Made anew for each check: where the service listens is known only once it does.</summary>
    public DomainControlOptions Options => new()
    {
        Resolver = settings.ValidationResolver,
        HttpPort = settings.ValidationHttpPort,
        AllowedNetworks = settings.ValidationNetworks,
        OwnEndPoints = OwnEndPoints(),
    };

    // A name or a wildcard in place of an address stands for every address of the machine.
    private IReadOnlyList<IPEndPoint> OwnEndPoints() =>
    [
        .. (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
            .Select(BindingAddress.Parse)
            .Select(own => new IPEndPoint(IPAddress.TryParse(own.Host.Trim('[', ']'), out var address) ? address : IPAddress.Any, own.Port)),
    ];
}
