using SslRenewal.Testing.Management;

namespace SslRenewal.Testing;

/// <summary>Faults on demand, with an account of what they struck: of one account, or of all and for all.</summary>
public sealed class HostFaults
{
    private const string Path = "/manage/faults";

    private readonly ManagementClient _management;
    private readonly string? _account;

    internal HostFaults(ManagementClient management, string? account) => (_management, _account) = (management, account);

    private string Scope => _account is null ? "" : "?account=" + Uri.EscapeDataString(_account);

    /// <summary>Has something go wrong. Faults are looked at in the order in which they were added, and a request meets one at most.</summary>
    /// <exception cref="ArgumentException">It is for another account than these.</exception>
    /// <exception cref="SslRenewalException">It was refused, since it names nothing known.</exception>
    public Task<PlannedFault> AddAsync(Fault fault, CancellationToken cancellationToken = default) =>
        _account is null || fault.Account is null || fault.Account.Equals(_account, StringComparison.OrdinalIgnoreCase)
            ? _management.SendAsync<PlannedFault>(HttpMethod.Post, Path, fault with { Account = fault.Account ?? _account }, cancellationToken)
            : throw new ArgumentException($"A fault of the account {fault.Account} is none of {_account}: add it to that one's, or to the host's.", nameof(fault));

    /// <summary>All that were added and not cleared, in the order in which they are looked at.</summary>
    public async Task<IReadOnlyList<PlannedFault>> ListAsync(CancellationToken cancellationToken = default) => await _management.ReadAsync<PlannedFault[]>(Path + Scope, cancellationToken);

    /// <summary>Those that have not struck as often as they were to.</summary>
    public async Task<IReadOnlyList<PlannedFault>> UnspentAsync(CancellationToken cancellationToken = default) => await _management.ReadAsync<PlannedFault[]>(Path + "/unspent" + Scope, cancellationToken);

    /// <summary>A test that planned a fault which never came has tested nothing.</summary>
    /// <exception cref="SslRenewalAssertionException">Some are unspent; the message lists them.</exception>
    public async Task AssertSpentAsync(CancellationToken cancellationToken = default)
    {
        if (await UnspentAsync(cancellationToken) is { Count: > 0 } unspent)
        {
            throw new SslRenewalAssertionException($"Expected every fault to be spent, but there is left:{Environment.NewLine}{string.Join(Environment.NewLine, unspent.Select(fault => $"  {fault}"))}");
        }
    }

    /// <summary>Has nothing go wrong any more: every fault goes, with what is known of its hits.</summary>
    public Task ClearAsync(CancellationToken cancellationToken = default) => _management.DeleteAsync(Path + Scope, cancellationToken);
}
