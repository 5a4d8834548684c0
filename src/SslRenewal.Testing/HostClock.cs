using System.Xml;
using SslRenewal.Api;
using SslRenewal.Testing.Management;

namespace SslRenewal.Testing;

/// <summary>A clock that stands where it is put: the service's, or an account's own. Every change returns once all that fell due by then has happened.</summary>
public sealed class HostClock
{
    private readonly ManagementClient _management;
    private readonly string _path;

    internal HostClock(ManagementClient management, string path) => (_management, _path) = (management, path);

    /// <summary>What it says.</summary>
    /// <exception cref="SslRenewalException">It is the clock of an account that there is not.</exception>
    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken = default) => (await _management.ReadAsync<ClockState>(_path, cancellationToken)).Now;

    /// <summary>Puts it at an instant from 2010-01-01 to 2099-12-31, in milliseconds. Back undoes nothing.</summary>
    /// <returns>Where it stands now.</returns>
    /// <exception cref="SslRenewalException">The instant is none of those, or there is no such account; nothing has changed.</exception>
    public Task<DateTimeOffset> SetAsync(DateTimeOffset now, CancellationToken cancellationToken = default) => ChangeAsync(new { now = Instants.Write(now) }, cancellationToken);

    /// <summary>Puts it so much later than it is.</summary>
    /// <returns>Where it stands now.</returns>
    /// <exception cref="SslRenewalException">It would go back or leave those years, or there is no such account; nothing has changed.</exception>
    public Task<DateTimeOffset> AdvanceAsync(TimeSpan by, CancellationToken cancellationToken = default) => ChangeAsync(new { advance = XmlConvert.ToString(by) }, cancellationToken);

    /// <summary>Lets it go: the service's is the machine's again, an account's the service's.</summary>
    /// <returns>What it says now.</returns>
    /// <exception cref="SslRenewalException">There is no such account.</exception>
    public Task<DateTimeOffset> ReleaseAsync(CancellationToken cancellationToken = default) => ChangeAsync(new { system = true }, cancellationToken);

    internal Task<DateTimeOffset> PutAsync(DateTimeOffset? now, CancellationToken cancellationToken) => now is { } instant ? SetAsync(instant, cancellationToken) : ReleaseAsync(cancellationToken);

    private async Task<DateTimeOffset> ChangeAsync(object change, CancellationToken cancellationToken) =>
        (await _management.SendAsync<ClockState>(HttpMethod.Put, _path, change, cancellationToken)).Now;
}
