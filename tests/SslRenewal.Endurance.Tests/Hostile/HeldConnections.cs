using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SslRenewal.Endurance.Tests.Hostile;

/// <summary>Connections that are held open with a request that was begun, all with the same beginning.</summary>
internal sealed class HeldConnections : IDisposable
{
    private readonly List<TcpClient> _clients = [];

    public static async Task<HeldConnections> OpenAsync(Uri server, int count, string begun)
    {
        var held = new HeldConnections();

        for (var number = 0; number < count; number++)
        {
            var client = new TcpClient { NoDelay = true };
            held._clients.Add(client);
            await client.ConnectAsync(IPAddress.Loopback, server.Port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(begun));
        }

        return held;
    }

    /// <summary>Sends what was missing over one of them, and gives the line of the answer.</summary>
    public async Task<string> EndOneAsync(string rest)
    {
        await _clients[0].GetStream().WriteAsync(Encoding.ASCII.GetBytes(rest));
        return await ReadLineAsync(_clients[0]);
    }

    /// <summary>Sends nothing more, and gives the line with which the server ends it; nothing where it only hangs up.</summary>
    public Task<string> WaitForEndAsync() => ReadLineAsync(_clients[^1]);

    public void Dispose() => _clients.ForEach(client => client.Dispose());

    private static async Task<string> ReadLineAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), leaveOpen: true);
        return await reader.ReadLineAsync() ?? "";
    }
}
