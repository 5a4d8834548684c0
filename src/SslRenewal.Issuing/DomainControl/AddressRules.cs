using System.Net;
using System.Net.Sockets;

namespace SslRenewal.Issuing.DomainControl;

/// <summary>Which addresses a check may connect to: those inside the allowed networks that are not the service itself.</summary>
public sealed class AddressRules(DomainControlOptions options)
{
    /// <summary>Those of the addresses that may be connected to at a port, in the order given, IPv4 addresses that were mapped into IPv6 as IPv4.</summary>
    public IReadOnlyList<IPAddress> Permitted(IEnumerable<IPAddress> addresses, int port) =>
        [.. addresses.Select(Unmapped).Where(address => options.AllowedNetworks.Any(network => network.Contains(address)) && !IsOurs(address, port))];

    // Every local address counts at a port of ours: a listener on one may be reached by another, through a wildcard or a rule of the firewall.
    private bool IsOurs(IPAddress address, int port) =>
        options.OwnEndPoints.Any(own => own.Port == port && (IsSame(Unmapped(own.Address), address) || IsLocal(address)));

    private static IPAddress Unmapped(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    // Bytes, not Equals, which tells fe80::1%2 from fe80::1.
    private static bool IsSame(IPAddress own, IPAddress address) => own.GetAddressBytes().AsSpan().SequenceEqual(address.GetAddressBytes());

    // Only a local address can be bound to, be it an interface's, any of loopback's or the unspecified one. Nothing is sent, and whatever is unclear counts as local.
    private static bool IsLocal(IPAddress address)
    {
        try
        {
            using var socket = new Socket(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
            socket.Bind(new IPEndPoint(address, 0));
            return true;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode is not (SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported);
        }
    }
}
