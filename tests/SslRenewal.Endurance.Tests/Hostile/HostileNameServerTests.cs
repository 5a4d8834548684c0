using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using SslRenewal.Endurance.Tests.Hostile.Cases;
using SslRenewal.Issuing.Tests.DomainControl;

namespace SslRenewal.Endurance.Tests.Hostile;

/// <summary>A name server that answers nonsense to the whole service, and nonsense that the service's own is asked. SSLRENEWAL_CASES and SSLRENEWAL_SEED count as for the other requests.</summary>
public sealed class HostileNameServerTests
{
    private const int Share = 20;

    // Damaged answers, or questions, between two in order.
    private const int AtOnce = 25;
    private const int LongestDatagram = 1400;

    private static readonly byte[] Question = [0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, .. DnsQuery.Labels("shop.example.com"), 0, 1, 0, 1];

    [Fact]
    public async Task Damaged_answers_show_no_control_and_end_nothing()
    {
        var number = 0;
        await using var dns = new LoopbackDns(query => [.. Enumerable.Range(0, AtOnce).Select(_ => Damaged(Interlocked.Increment(ref number), query.Answer(DnsQuery.CnameRecord(query.Name, "right.test")))), query.Answer()]);
        await using var service = await HostileService.StartAsync(new() { ["Validation:Mode"] = "check", ["Validation:Resolver"] = $"{dns.EndPoint}" });
        var activate = service.Description.XmlCommands.Single(operation => ServiceDescription.CommandOf(operation) is "namecheap.ssl.activate");
        var query = string.Join('&', activate.Parameters.Where(parameter => parameter.Example is not null).Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Example!)}"));
        Assert.Contains("Status=\"OK\"", await service.Client.GetStringAsync(new Uri($"/xml.response?{query}&Command=namecheap.ssl.activate", UriKind.Relative)), StringComparison.Ordinal);

        while (number < HostileRun.NumbersOf(Share).Count())
        {
            using var looked = await service.Client.PostAsync(new Uri("/manage/certificates/501940/check", UriKind.Relative), content: null);
            Assert.True(looked.IsSuccessStatusCode, $"seed {HostileRun.Seed}, answer {number}: {await looked.Content.ReadAsStringAsync()}");
        }

        Assert.Equal("PURCHASED", (await service.Client.GetFromJsonAsync<JsonElement>(new Uri("/manage/certificates/501940", UriKind.Relative))).GetProperty("status").GetString());
        await service.AssertWholeAsync();
    }

    [Fact]
    public async Task Damaged_questions_leave_the_next_one_answered()
    {
        await using var service = await HostileService.StartAsync(new() { ["Validation:Mode"] = "check", ["Responder"] = "true", ["Responder:HttpPort"] = "0", ["Responder:DnsPort"] = "0" });
        var server = IPEndPoint.Parse((await service.Client.GetFromJsonAsync<JsonElement>(new Uri("/manage/responder", UriKind.Relative))).GetProperty("dns").GetString()!);

        foreach (var numbers in HostileRun.NumbersOf(Share).Chunk(AtOnce))
        {
            using var udp = new UdpClient();
            udp.Connect(server);

            foreach (var number in numbers)
            {
                _ = await udp.SendAsync(Damaged(number, Question));
            }

            await SendByTcpAsync(server, Damaged(numbers[0], [0, (byte)Question.Length, .. Question]));
            Assert.True(await IsAnsweredAsync(server), $"seed {HostileRun.Seed}, questions {numbers[0]} to {numbers[^1]}");
        }

        await service.AssertWholeAsync();
    }

    private static byte[] Damaged(int number, byte[] message)
    {
        var damaged = Mutations.Of(new Draw(HostileRun.Seed, "name server", number), message);
        return damaged[..Math.Min(damaged.Length, LongestDatagram)];
    }

    private static async Task SendByTcpAsync(IPEndPoint server, byte[] bytes)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(server);
            var stream = client.GetStream();
            await stream.WriteAsync(bytes);
            client.Client.Shutdown(SocketShutdown.Send);
            await stream.CopyToAsync(Stream.Null);
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            // It was hung up on.
        }
    }

    // From a port of its own, where no answer to another question comes; a datagram may get lost, and is sent again.
    private static async Task<bool> IsAnsweredAsync(IPEndPoint server)
    {
        using var udp = new UdpClient();
        udp.Connect(server);

        for (var attempt = 0; attempt < 10; attempt++)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            _ = await udp.SendAsync(Question);

            try
            {
                return (await udp.ReceiveAsync(patience.Token)).Buffer.AsSpan(0, 2).SequenceEqual(Question.AsSpan(0, 2));
            }
            catch (OperationCanceledException)
            {
                // Once more.
            }
        }

        return false;
    }
}
