using System.Net;
using System.Net.NetworkInformation;

namespace SslRenewal.Issuing.DomainControl.Resolving;

/// <summary>The name server that the system itself asks first.</summary>
internal static class NameServer
{
    private const int Port = 53;

    /// <summary>The first one, or <see langword="null"/> where the system has none. On Linux it is that of <c>/etc/resolv.conf</c>.</summary>
    // Windows gives adapters without a name server of their own three site-local addresses, at which nobody listens.
    public static IPEndPoint? OfTheSystem() =>
        NetworkInterface.GetAllNetworkInterfaces()
            .Where(adapter => adapter.OperationalStatus is OperationalStatus.Up or OperationalStatus.Unknown)
            .SelectMany(adapter => adapter.GetIPProperties().DnsAddresses)
            .FirstOrDefault(address => !address.IsIPv6SiteLocal) is { } first
            ? new IPEndPoint(first, Port)
            : null;
}
