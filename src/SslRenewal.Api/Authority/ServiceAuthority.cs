using System.Diagnostics;
using SslRenewal.Api.Configuration;
using SslRenewal.Issuing.Authority;

namespace SslRenewal.Api.Authority;

/// <summary>The authority that issues everything in this database, read once and then held in memory.</summary>
internal sealed class ServiceAuthority(IServiceScopeFactory scopes, PublicUrl publicUrl) : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1, 1);

    // Whoever holds one of these may still be issuing with it.
    private readonly List<CertificateAuthority> _before = [];

    private CertificateAuthority? _authority;

    /// <summary>Where leaves say that it is found.</summary>
    public AuthorityAddresses Addresses => AuthorityAddresses.Under(new Uri(publicUrl.Value));

    /// <summary>Puts the authority of the settings into the database, or makes one where there is none.</summary>
    /// <exception cref="SettingException">The one that is stored cannot be used.</exception>
    public async Task PrepareAsync(AuthorityPem? given, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<AuthorityStore>();

        if (await store.FindAsync(cancellationToken) is not { } stored || !Stays(stored))
        {
            await store.PutAsync(given ?? Make(), Stays, cancellationToken);
        }

        _ = await ReadAsync(cancellationToken);

        bool Stays(AuthorityPem present) => given is null || given == present;
    }

    public async Task<CertificateAuthority> ReadAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _authority) is { } known)
        {
            return known;
        }

        await _reading.WaitAsync(cancellationToken);

        try
        {
            var read = _authority ?? await LoadAsync(cancellationToken);
            Volatile.Write(ref _authority, read);
            return read;
        }
        finally
        {
            _ = _reading.Release();
        }
    }

    /// <summary>Reads it anew when it is needed next; whoever holds the one before may keep it. A reading under way ends first, since what it read may be the one before.</summary>
    public async Task ForgetAsync()
    {
        await _reading.WaitAsync(CancellationToken.None);

        try
        {
            if (_authority is { } before)
            {
                _before.Add(before);
                Volatile.Write(ref _authority, value: null);
            }
        }
        finally
        {
            _ = _reading.Release();
        }
    }

    public void Dispose()
    {
        _authority?.Dispose();
        _before.ForEach(before => before.Dispose());
        _reading.Dispose();
    }

    private static AuthorityPem Make()
    {
        using var made = CertificateAuthority.Create();
        return made.ToPem();
    }

    private async Task<CertificateAuthority> LoadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<AuthorityStore>().FindAsync(cancellationToken);

        return stored is null
            ? throw new InvalidOperationException("The database was not prepared: it has no authority.")
            : CertificateAuthority.Read(stored) switch
            {
                AuthorityReading.Read(var authority) => authority,
                AuthorityReading.Refused(var fault) => throw new SettingException($"Database: the authority in it cannot be used. {AuthorityFaults.Sentences[fault]}"),
                _ => throw new UnreachableException(),
            };
    }
}
