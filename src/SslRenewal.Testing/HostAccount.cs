using SslRenewal.Testing.Management;

namespace SslRenewal.Testing;

/// <summary>An account of a host: a tenant of its own, or one of its sub-users.</summary>
public sealed class HostAccount
{
    private const int MostCertificates = 1000;

    private readonly ManagementClient _management;
    private readonly string _path;

    internal HostAccount(ManagementClient management, string userName)
    {
        (_management, UserName) = (management, userName);
        _path = "/manage/accounts/" + Uri.EscapeDataString(userName);
    }

    public string UserName { get; }

    /// <summary>The account's own clock; until it is put somewhere, it follows the service's. A sub-user has its account's.</summary>
    public HostClock Clock => new(_management, _path + "/clock");

    /// <summary>Faults for requests of this account alone.</summary>
    public HostFaults Faults => new(_management, UserName);

    /// <summary>The requests that acted for this user.</summary>
    public HostRequests Requests => new(_management, UserName);

    /// <summary>What it has.</summary>
    /// <exception cref="SslRenewalException">There is no such user.</exception>
    public Task<AccountState> ReadAsync(CancellationToken cancellationToken = default) => _management.ReadAsync<AccountState>(_path, cancellationToken);

    /// <summary>US dollars.</summary>
    /// <exception cref="SslRenewalException">There is no such user.</exception>
    public async Task<decimal> BalanceAsync(CancellationToken cancellationToken = default) => (await ReadAsync(cancellationToken)).Balance;

    /// <summary>Its certificates by their numbers, at most the first 1000.</summary>
    /// <exception cref="SslRenewalException">There is no such user.</exception>
    public async Task<IReadOnlyList<CertificateState>> CertificatesAsync(CancellationToken cancellationToken = default) =>
        (await _management.ReadAsync<ListPage<CertificateState>>($"/manage/certificates?userName={Uri.EscapeDataString(UserName)}&pageSize={MostCertificates}", cancellationToken)).Items;

    /// <summary>One of its certificates.</summary>
    /// <exception cref="SslRenewalException">It has none of that number.</exception>
    public Task<CertificateState> CertificateAsync(int certificateId, CancellationToken cancellationToken = default) =>
        _management.ReadAsync<CertificateState>(FormattableString.Invariant($"/manage/certificates/{certificateId}?userName={Uri.EscapeDataString(UserName)}"), cancellationToken);

    /// <summary>Puts it back to what it was made from; its faults, its journal and its clock go. Other accounts notice nothing.</summary>
    /// <exception cref="SslRenewalException">There is no such account, or it is a sub-user.</exception>
    public Task<AccountState> ResetAsync(CancellationToken cancellationToken = default) => _management.SendAsync<AccountState>(HttpMethod.Post, _path + "/reset", body: null, cancellationToken);

    /// <summary>Everything of it that is stored, as a file that <see cref="RestoreAsync"/> takes, in this host or in another.</summary>
    /// <exception cref="SslRenewalException">There is no such account, or it is a sub-user.</exception>
    public Task<byte[]> SnapshotAsync(CancellationToken cancellationToken = default) => _management.ReadBytesAsync(_path + "/snapshot", cancellationToken);

    /// <summary>Puts it back to how it was when the snapshot was taken.</summary>
    /// <exception cref="SslRenewalException">It was refused, and nothing has changed.</exception>
    public Task RestoreAsync(byte[] snapshot, CancellationToken cancellationToken = default) => _management.WriteBytesAsync(_path + "/snapshot", snapshot, cancellationToken);
}
