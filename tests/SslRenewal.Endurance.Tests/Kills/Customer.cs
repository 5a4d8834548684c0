using System.Net.Sockets;

namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>One customer: asks for one thing after the other, and asks again for what it does not know the end of, where that has a key.</summary>
internal sealed class Customer(int seed, Notebook notebook)
{
    // Real time, so that a service whose database is away is not asked as fast as the machine can.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Dice _dice = new(seed);
    private readonly List<Ask> _open = [];

    /// <summary>Until it is stopped, or nobody listens any more.</summary>
    public async Task RunAsync(HttpClient service, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var ask = Next();

            // A twin of the same key waits for the first, and gets the same answer.
            var sendings = Enumerable.Range(0, ask.Key is not null && _dice.Below(8) == 0 ? 2 : 1).Select(_ => SendAsync(service, ask));

            if (Array.Exists(await Task.WhenAll(sendings), isLost => isLost))
            {
                return;
            }
        }
    }

    /// <summary>Asks for everything again that it does not know the end of.</summary>
    public async Task SettleAsync(HttpClient service)
    {
        foreach (var ask in _open.Distinct().ToArray())
        {
            _ = await SendAsync(service, ask);
        }
    }

    private Ask Next()
    {
        if (_open is [.., var open])
        {
            return open;
        }

        return notebook.Draw(_dice, Fleet.Users[_dice.Below(Fleet.Users.Count)]);
    }

    // Whether the connection was lost.
    private async Task<bool> SendAsync(HttpClient service, Ask ask)
    {
        try
        {
            using var request = ask.ToRequest();
            using var response = await service.SendAsync(request);
            var heard = await HeardReading.ReadAsync(ask, response);

            Note(heard);

            if (heard is Heard.Unknown)
            {
                await Task.Delay(Pause);
            }

            return false;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException or OperationCanceledException)
        {
            Note(new Heard.Unknown(ask));
            return true;
        }
        catch (Exception failure) when (failure is InvalidDataException or System.Xml.XmlException or InvalidOperationException or FormatException)
        {
            notebook.Report(failure.Message);
            return true;
        }
    }

    private void Note(Heard heard)
    {
        notebook.Write(heard);

        lock (_open)
        {
            _ = _open.RemoveAll(heard.Ask.Equals);

            if (heard is Heard.Unknown { Ask: { Key: not null } ask })
            {
                _open.Add(ask);
            }
        }
    }
}
