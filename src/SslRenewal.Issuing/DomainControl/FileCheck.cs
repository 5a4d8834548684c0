using System.Net;
using System.Net.Sockets;
using System.Text;
using SslRenewal.Issuing.DomainControl.Resolving;

namespace SslRenewal.Issuing.DomainControl;

/// <summary>Looks whether a domain serves the file that proves its control: one look-up, one GET without redirects, 5 seconds, 16 KiB.</summary>
public sealed class FileCheck
{
    /// <summary>The most bytes that a file may have.</summary>
    public const int MaxLength = 16 * 1024;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(5);

    private readonly AddressResolver _resolver;
    private readonly AddressRules _rules;
    private readonly int _port;
    private readonly TimeSpan _timeLimit;

    public FileCheck(DomainControlOptions options)
        : this(options, TimeLimit)
    {
    }

    internal FileCheck(DomainControlOptions options, TimeSpan timeLimit)
    {
        _resolver = new AddressResolver(options.Resolver);
        _rules = new AddressRules(options);
        _port = options.HttpPort;
        _timeLimit = timeLimit;
    }

    public async Task<FileCheckOutcome> CheckAsync(string domain, DomainControlValues values, CancellationToken cancellationToken)
    {
        if (DnsName.Parse(DomainControlValues.BaseOf(domain)) is not { } host || !Uri.TryCreate($"http://{host}:{_port}{values.FilePath}", UriKind.Absolute, out var file))
        {
            return new FileCheckOutcome.NoAddress();
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_timeLimit);

        IReadOnlyList<IPAddress> found = [];
        try
        {
            found = await _resolver.FindAsync(host, limit.Token);
            return (found, _rules.Permitted(found, _port)) switch
            {
                ([], _) => new FileCheckOutcome.NoAddress(),
                (_, []) => new FileCheckOutcome.AddressNotAllowed(),
                (_, var permitted) => await FetchAsync(file, permitted, values, limit.Token),
            };
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return found is [] ? new FileCheckOutcome.NoAddress() : new FileCheckOutcome.NoAnswer();
        }
    }

    private async Task<FileCheckOutcome> FetchAsync(Uri file, IReadOnlyList<IPAddress> permitted, DomainControlValues values, CancellationToken limit)
    {
        // One a check: a connection kept for the next would go to an address that was not judged for it.
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            MaxResponseHeadersLength = MaxLength / 1024,
            MaxResponseDrainSize = 0,
            // Not the callback's own token: that one outlives the request.
            ConnectCallback = async (_, _) => await ConnectAsync(permitted, limit),
        };
        using var client = new HttpMessageInvoker(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, file) { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using var response = await client.SendAsync(request, limit);

        return response.StatusCode is HttpStatusCode.OK && await HoldsAsync(response.Content, values, limit)
            ? new FileCheckOutcome.Matched()
            : new FileCheckOutcome.NotMatched((int)response.StatusCode);
    }

    private async Task<Stream> ConnectAsync(IReadOnlyList<IPAddress> permitted, CancellationToken limit)
    {
        for (var i = 0; ; i++)
        {
            var socket = new Socket(permitted[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(permitted[i], _port), limit);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (Exception exception)
            {
                socket.Dispose();
                if (exception is not SocketException || i + 1 == permitted.Count)
                {
                    throw;
                }
            }
        }
    }

    private static async Task<bool> HoldsAsync(HttpContent content, DomainControlValues values, CancellationToken limit)
    {
        var bytes = new byte[MaxLength + 1];
        await using var body = await content.ReadAsStreamAsync(limit);
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, limit);

        return length <= MaxLength && values.IsFileContent(Encoding.UTF8.GetString(bytes.AsSpan(0, length)));
    }
}
