using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace SslRenewal.Issuing.Tests.Installation;

/// <summary>A server on loopback that presents one certificate to everybody, and notes the name that each asked for.</summary>
internal sealed class LoopbackTls : IAsyncDisposable
{
    private readonly X509Certificate2 _certificate;
    private readonly SslStreamCertificateContext _context;
    private readonly bool _asksForOurs;
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;

    public LoopbackTls(X509Certificate2 certificate, bool asksForOurs = false, string address = "127.0.0.1", int port = 0)
    {
        // By way of a file's form: what was only put together in memory, some systems do not present.
        _certificate = X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
        // A server that is not told so fetches what the certificate names itself.
        _context = SslStreamCertificateContext.Create(_certificate, additionalCertificates: null, offline: true);
        _asksForOurs = asksForOurs;
        _listener = new TcpListener(IPAddress.Parse(address), port);
        _listener.Start();
        EndPoint = (IPEndPoint)_listener.LocalEndpoint;
        _serving = ServeAsync();
    }

    public IPEndPoint EndPoint { get; }

    public ConcurrentQueue<string> Names { get; } = [];

    public bool WasReached => !Names.IsEmpty || _listener.Pending();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _serving;
        _listener.Dispose();
        _certificate.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await using var tls = new SslStream(client.GetStream());
                await tls.AuthenticateAsServerAsync((_, hello, _, _) => ValueTask.FromResult(Answer(hello.ServerName)), state: null, _end.Token);
                _ = await tls.ReadAsync(new byte[1], _end.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException or AuthenticationException)
            {
                // The asker went away, or the test ended.
            }
        }
    }

    private SslServerAuthenticationOptions Answer(string name)
    {
        Names.Enqueue(name);
        return new SslServerAuthenticationOptions { ServerCertificateContext = _context, ClientCertificateRequired = _asksForOurs };
    }
}
