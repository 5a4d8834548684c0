using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SslRenewal.Api.Tests.Mail;

/// <summary>A mail server on a port of its own, which takes what it is given, or refuses as it is told to.</summary>
public sealed class SmtpPeer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _taken = [];
    private readonly TaskCompletionSource _firstOffered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _firstTaken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _serving;

    private SmtpPeer()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _serving = ServeAsync();
    }

    public int Port { get; }

    /// <summary>What is answered to a recipient.</summary>
    public string ToRecipient { get; set; } = "250 OK";

    /// <summary>What is waited for before a mail is taken.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>The mails that were taken, with their envelopes, in the order in which they came.</summary>
    public IReadOnlyCollection<string> Taken => _taken;

    /// <summary>Ends when a mail has come whole, and waits at the gate.</summary>
    public Task FirstOffered => _firstOffered.Task;

    /// <summary>Ends when a mail was taken.</summary>
    public Task FirstTaken => _firstTaken.Task;

    /// <summary>The settings that lead here.</summary>
    public Dictionary<string, string> Settings => new(StringComparer.Ordinal)
    {
        ["Smtp:Host"] = "127.0.0.1",
        ["Smtp:Port"] = FormattableString.Invariant($"{Port}"),
        ["Smtp:From"] = "ssl@service.example",
    };

    public static SmtpPeer Start(Task? gate = null) => new() { Gate = gate ?? Task.CompletedTask };

    public async ValueTask DisposeAsync()
    {
        // A test may end it before it ends itself.
        if (_serving.IsCompleted)
        {
            return;
        }

        await _stop.CancelAsync();
        _listener.Dispose();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _ = TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            using var reader = new StreamReader(client.GetStream());
            await using var writer = new StreamWriter(client.GetStream()) { AutoFlush = true, NewLine = "\r\n" };
            var mail = new List<string>();

            await writer.WriteLineAsync("220 peer");

            try
            {
                while (await reader.ReadLineAsync(_stop.Token) is { } line)
                {
                    mail.Add(line);
                    await writer.WriteLineAsync(await AnswerAsync(line, reader, writer, mail));
                }
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException)
            {
                // Whoever called has hung up.
            }
        }
    }

    private async Task<string> AnswerAsync(string line, StreamReader reader, StreamWriter writer, List<string> mail)
    {
        if (line.StartsWith("RCPT", StringComparison.Ordinal))
        {
            return ToRecipient;
        }

        if (line is not "DATA")
        {
            return line is "QUIT" ? "221 bye" : "250 OK";
        }

        await writer.WriteLineAsync("354 go on");

        while (await reader.ReadLineAsync(_stop.Token) is { } text && text is not ".")
        {
            mail.Add(text);
        }

        _ = _firstOffered.TrySetResult();
        await Gate;
        _taken.Enqueue(string.Join('\n', mail));
        _ = _firstTaken.TrySetResult();
        return "250 taken";
    }
}
