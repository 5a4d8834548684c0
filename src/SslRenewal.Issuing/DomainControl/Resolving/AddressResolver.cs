using System.Net;
using System.Net.Sockets;

namespace SslRenewal.Issuing.DomainControl.Resolving;

/// <summary>Finds a name's addresses, IPv4 before IPv6, each kind with one question as long as the server follows its CNAME records itself.</summary>
/// <param name="server">The only server to ask, or <see langword="null"/> for the system's own resolution.</param>
public sealed class AddressResolver(IPEndPoint? server)
{
    private const int MaxLinks = 8;

    /// <summary>The addresses, or an empty list where there are none or nobody told them.</summary>
    public async Task<IReadOnlyList<IPAddress>> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (DnsName.Parse(name) is not { } asked)
        {
            return [];
        }

        if (server is null)
        {
            return await FindBySystemAsync(asked, cancellationToken);
        }

        var dns = new DnsClient(server);
        var found = await Task.WhenAll(FindAsync(dns, asked, DnsType.A, cancellationToken), FindAsync(dns, asked, DnsType.Aaaa, cancellationToken));
        return [.. found.SelectMany(addresses => addresses)];
    }

    private static async Task<IReadOnlyList<IPAddress>> FindBySystemAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(name, cancellationToken);
        }
        catch (SocketException)
        {
            return [];
        }
    }

    private static async Task<IReadOnlyList<IPAddress>> FindAsync(DnsClient dns, string name, DnsType type, CancellationToken cancellationToken)
    {
        for (var links = 0; await dns.AskAsync(name, type, cancellationToken) is { } answer;)
        {
            var asked = name;
            while (links < MaxLinks && answer.TargetOf(name) is { } target)
            {
                name = target;
                links++;
            }

            if (answer.AddressesOf(name, type) is not [] and var addresses)
            {
                return addresses;
            }

            if (name.Equals(asked, StringComparison.OrdinalIgnoreCase) || DnsName.Parse(name) is null)
            {
                break;
            }
        }

        return [];
    }
}
