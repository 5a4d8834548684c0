using System.Net;

namespace SslRenewal.Issuing.DomainControl;

/// <summary>Whom the checks of domain control may ask, and what they must never reach.</summary>
public sealed record DomainControlOptions
{
    public static IReadOnlyList<IPNetwork> Loopback { get; } = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")];

    /// <summary>The only name server that is asked; where there is none, the system's.</summary>
    public IPEndPoint? Resolver { get; init; }

    /// <summary>The port at which the file is asked for.</summary>
    public int HttpPort { get; init; } = 80;

    /// <summary>The networks whose addresses may be connected to.</summary>
    public IReadOnlyList<IPNetwork> AllowedNetworks { get; init; } = Loopback;

    /// <summary>Where the service itself listens, which no check may reach.</summary>
    public required IReadOnlyList<IPEndPoint> OwnEndPoints { get; init; }
}
