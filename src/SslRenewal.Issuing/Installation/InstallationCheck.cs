using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using SslRenewal.Issuing.DomainControl;
using SslRenewal.Issuing.DomainControl.Resolving;

namespace SslRenewal.Issuing.Installation;

/// <summary>Looks which certificate a host presents: one look-up, one handshake with the address that was judged, 5 seconds.</summary>
public sealed class InstallationCheck
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(5);

    private readonly AddressResolver _resolver;
    private readonly AddressRules _rules;
    private readonly TimeSpan _timeLimit;

    public InstallationCheck(DomainControlOptions options)
        : this(options, TimeLimit)
    {
    }

    internal InstallationCheck(DomainControlOptions options, TimeSpan timeLimit)
    {
        _resolver = new AddressResolver(options.Resolver);
        _rules = new AddressRules(options);
        _timeLimit = timeLimit;
    }

    public async Task<PresentedCertificate> CheckAsync(string host, int port, CancellationToken cancellationToken)
    {
        if (DnsName.Parse(host) is not { } name)
        {
            return new PresentedCertificate.NoAddress();
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_timeLimit);

        IReadOnlyList<IPAddress> found = [];
        try
        {
            found = await _resolver.FindAsync(name, limit.Token);
            return (found, _rules.Permitted(found, port)) switch
            {
                ([], _) => new PresentedCertificate.NoAddress(),
                (_, []) => new PresentedCertificate.AddressNotAllowed(),
                (_, var permitted) => await AskAsync(name, permitted, port, limit.Token),
            };
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return found is [] ? new PresentedCertificate.NoAddress() : new PresentedCertificate.NoAnswer();
        }
    }

    private static async Task<PresentedCertificate> AskAsync(string name, IReadOnlyList<IPAddress> permitted, int port, CancellationToken limit)
    {
        foreach (var address in permitted)
        {
            using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, port), limit);
            }
            catch (SocketException)
            {
                continue;
            }

            return await ShakeHandsAsync(name, socket, limit);
        }

        return new PresentedCertificate.NoAnswer();
    }

    private static async Task<PresentedCertificate> ShakeHandsAsync(string name, Socket socket, CancellationToken limit)
    {
        PresentedCertificate.Seen? seen = null;
        await using var tls = new SslStream(new NetworkStream(socket));

        try
        {
            await tls.AuthenticateAsClientAsync(Options(name, certificate => seen = certificate), limit);
        }
        catch (Exception exception) when (exception is AuthenticationException or IOException)
        {
            // A host that wants a certificate of ours, too, has shown its own by then.
        }

        return seen ?? (PresentedCertificate)new PresentedCertificate.NoTls();
    }

    private static SslClientAuthenticationOptions Options(string name, Action<PresentedCertificate.Seen> see) => new()
    {
        TargetHost = name,
        // Looking at a chain must not make us fetch what a stranger's certificate names.
        CertificateChainPolicy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck, VerificationFlags = X509VerificationFlags.AllFlags },
#pragma warning disable CA5359 // Nothing is said over the connection; what is presented is the answer, whatever it is worth.
        RemoteCertificateValidationCallback = (_, certificate, _, _) =>
        {
            if (certificate is X509Certificate2 leaf)
            {
                see(new PresentedCertificate.Seen(leaf.RawData, new DateTimeOffset(leaf.NotAfter)));
            }

            return true;
        },
#pragma warning restore CA5359
    };
}
