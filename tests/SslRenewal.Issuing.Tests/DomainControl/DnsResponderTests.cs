using System.Net;
using System.Net.Sockets;
using SslRenewal.Issuing.DomainControl.Resolving;
using SslRenewal.Issuing.DomainControl.Responding;

namespace SslRenewal.Issuing.Tests.DomainControl;

/// <summary>The name server for rehearsals, asked by the product's own resolvers and by messages made by hand.</summary>
public sealed class DnsResponderTests : IAsyncDisposable
{
    private const string Known = "_hash.shop.test";
    private const string Target = "Right.target.test";

    private readonly DnsResponder _responder = new((name, _) => Task.FromResult<CnameLookup>(
        name.Equals(Known, StringComparison.OrdinalIgnoreCase) ? new CnameLookup.Found(Target) : name.StartsWith("_broken", StringComparison.Ordinal) ? new CnameLookup.Failed() : new CnameLookup.None()));

    private readonly IPEndPoint _server;

    public DnsResponderTests() => _server = _responder.Start(port: 0);

    public ValueTask DisposeAsync() => _responder.DisposeAsync();

    [Fact]
    public async Task A_record_is_told_where_there_is_one()
    {
        var resolver = new CnameResolver(_server);

        Assert.Equal(new CnameLookup.Found(Target), await resolver.FindAsync("_HASH.shop.test", CancellationToken.None));
        Assert.Equal(new CnameLookup.None(), await resolver.FindAsync("_other.shop.test", CancellationToken.None));
        Assert.Equal(new CnameLookup.Failed(), await resolver.FindAsync("_broken.shop.test", CancellationToken.None));
    }

    [Fact]
    public async Task Every_name_leads_to_this_machine() =>
        Assert.Equal([IPAddress.Loopback], await new AddressResolver(_server).FindAsync("shop.test", CancellationToken.None));

    [Fact]
    public async Task The_same_is_told_by_TCP()
    {
        var question = Question(7, Known, DnsQuery.Cname);
        using var client = new TcpClient();
        await client.ConnectAsync(_server);
        await client.GetStream().WriteAsync((byte[])[0, (byte)question.Length, .. question]);

        var answer = new byte[2];
        await client.GetStream().ReadExactlyAsync(answer);
        answer = new byte[(answer[0] << 8) | answer[1]];
        await client.GetStream().ReadExactlyAsync(answer);

        byte[] expected = [0, 7, 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0, .. question[12..], .. DnsQuery.Pointer(12), 0, DnsQuery.Cname, 0, 1, 0, 0, 0, 0, 0, (byte)DnsQuery.Labels(Target).Length, .. DnsQuery.Labels(Target)];
        Assert.Equal(expected, answer);
    }

    [Fact]
    public async Task Hostile_messages_end_nothing_and_answers_are_not_answered()
    {
        var good = Question(7, Known, DnsQuery.Cname);
        var mutations = new Mutations(seed: 5);
        using var udp = new UdpClient();
        udp.Connect(_server);

        foreach (var length in (int[])[0, 1, 11, 12, 13, 65_507 / 2])
        {
            await udp.SendAsync(new byte[length]);
        }

        for (var i = 0; i < 2_000; i++)
        {
            await udp.SendAsync(mutations.Of(good, mostlyFrom: 2));
        }

        using (var client = new TcpClient())
        {
            await client.ConnectAsync(_server);
            await client.GetStream().WriteAsync((byte[])[0xFF, 0xFF, 1, 2, 3]);
        }

        using var sober = new UdpClient();
        sober.Connect(_server);
        await sober.SendAsync((byte[])[0, 1, 0x81, 0x80, .. good[4..]]);
        await sober.SendAsync((byte[])[0, 2, 0x28, 0x00, .. good[4..]]);
        await sober.SendAsync(good);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));

        Assert.Equal(7, (await sober.ReceiveAsync(patience.Token)).Buffer[1]);
        Assert.Equal(new CnameLookup.Found(Target), await new CnameResolver(_server).FindAsync(Known, CancellationToken.None));
    }

    private static byte[] Question(byte id, string name, int type) => [0, id, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, .. DnsQuery.Labels(name), 0, (byte)type, 0, 1];
}
