using System.Net;
using System.Net.Sockets;

namespace SslRenewal.Endurance.Tests.Scale;

/// <summary>Connections from another of this machine's addresses.</summary>
internal static class From
{
    public const string Address = "127.0.0.2";

    public static async ValueTask<Stream> AnotherAddressAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Parse(Address), 0));
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, context.DnsEndPoint.Port), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
