using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Responder;
using SslRenewal.Issuing.DomainControl;

namespace SslRenewal.Api.Life;

/// <summary>Whom the checks of hosts may ask: by the settings, and never the service itself.</summary>
internal sealed class CheckReach(ServiceSettings settings, ResponderAddresses responder, IServer server)
{
    private const int HttpPort = 80;

    /// <summary>Made anew for each check: where the service and its responder listen is known only once they do.</summary>
    public DomainControlOptions Options => new()
    {
        Resolver = settings.ValidationResolver ?? responder.Dns,
        HttpPort = settings.ValidationHttpPort ?? responder.Http?.Port ?? HttpPort,
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
