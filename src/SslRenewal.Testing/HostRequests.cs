using System.Net;
using SslRenewal.Testing.Management;

namespace SslRenewal.Testing;

/// <summary>The journal: what was asked of the XML API, what was answered, and why.</summary>
public sealed class HostRequests
{
    private const string Path = "/manage/requests";

    private readonly ManagementClient _management;

    internal HostRequests(ManagementClient management) => _management = management;

    /// <summary>Fails unless so many requests were as expected.</summary>
    /// <exception cref="SslRenewalAssertionException">There were more or fewer; the message tells which came nearest, and what was different.</exception>
    /// <exception cref="SslRenewalException">It can never hold, since it names nothing known.</exception>
    public async Task AssertAsync(ExpectedRequests expected, CancellationToken cancellationToken = default)
    {
        if (await _management.FindProblemAsync(Path + "/assertions", expected, HttpStatusCode.ExpectationFailed, cancellationToken) is { } difference)
        {
            throw new SslRenewalAssertionException(difference);
        }
    }

    public Task ClearAsync(CancellationToken cancellationToken = default) => _management.DeleteAsync(Path, cancellationToken);
}
