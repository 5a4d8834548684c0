using System.Security.Cryptography.X509Certificates;
using SslRenewal.Issuing.Tls;

namespace SslRenewal.Api.Authority.Https;

/// <summary>What HTTPS shows: a certificate below the root in the database, made at the start and again in time, by the machine's clock.</summary>
internal sealed class HttpsCertificates(IServiceScopeFactory scopes, TimeProvider machine) : IDisposable
{
    private readonly Lock _turn = new();

    private TlsAuthority? _root;

    private TlsServer? _server;

    /// <summary>What a client must trust, or <see langword="null"/> where there is no HTTPS.</summary>
    public string? RootPem => _root?.RootPem;

    /// <summary>Reads the root, and makes one where there is none, or none that will hold.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<AuthorityStore>();

        if (await store.FindTlsAsync(cancellationToken) is not { } stored || !Holds(stored))
        {
            using var made = TlsAuthority.Create(machine.GetUtcNow());
            await store.PutTlsAsync(made.ToPem(), Holds, cancellationToken);
            stored = (await store.FindTlsAsync(cancellationToken))!;
        }

        _root = TlsAuthority.Read(stored);
        _ = Select();
    }

    /// <summary>The certificate for a connection that is being made.</summary>
    public X509Certificate2? Select()
    {
        lock (_turn)
        {
            if (_server is null || _server.IsDue(machine.GetUtcNow()))
            {
                // The one before may still be in use by a handshake: it goes when nobody holds it.
                _server = _root?.IssueServer(machine.GetUtcNow());
            }

            return _server?.Certificate;
        }
    }

    public void Dispose()
    {
        _server?.Dispose();
        _root?.Dispose();
    }

    private bool Holds(TlsPem stored)
    {
        using var root = TlsAuthority.Read(stored);
        return root?.IsDue(machine.GetUtcNow()) is false;
    }
}
