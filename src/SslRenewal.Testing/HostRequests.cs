using System.Net;
using SslRenewal.Testing.Management;

namespace SslRenewal.Testing;

/// <summary>The journal, of one user or of all: what was asked of the XML API, what was answered, and why.</summary>
public sealed class HostRequests
{
    private const string Path = "/manage/requests";

    private readonly ManagementClient _management;
    private readonly string? _userName;

    internal HostRequests(ManagementClient management, string? userName) => (_management, _userName) = (management, userName);

    /// <summary>The requests that are meant, the newest first; all of them where nothing is said.</summary>
    /// <exception cref="SslRenewalException">No request can be meant, since something is named that is not known.</exception>
    public async Task<IReadOnlyList<JournalRequest>> ListAsync(RequestFilter? filter = null, CancellationToken cancellationToken = default)
    {
        var query = QueryText.Of(Scoped(filter ?? new RequestFilter()));
        List<JournalRequest> all = [];

        for (long? before = null; ;)
        {
            var page = await _management.ReadAsync<JournalPage>(FormattableString.Invariant($"{Path}?{query}{(before is null ? "" : $"&before={before}")}"), cancellationToken);
            all.AddRange(page.Items);

            if ((before = page.Next) is null)
            {
                return all;
            }
        }
    }

    /// <summary>Fails unless so many requests came as expected.</summary>
    /// <exception cref="SslRenewalAssertionException">There were more or fewer; the message tells which came nearest, and what was different.</exception>
    /// <exception cref="SslRenewalException">It can never hold, since something is named that is not known.</exception>
    public async Task AssertAsync(ExpectedRequests expected, CancellationToken cancellationToken = default)
    {
        if (await _management.FindProblemAsync(Path + "/assertions", Scoped(expected), HttpStatusCode.ExpectationFailed, cancellationToken) is { } difference)
        {
            throw new SslRenewalAssertionException(difference);
        }
    }

    /// <summary>Empties it; what comes later gets higher ids nevertheless.</summary>
    public Task ClearAsync(CancellationToken cancellationToken = default) =>
        _management.DeleteAsync(_userName is null ? Path : $"{Path}?userName={Uri.EscapeDataString(_userName)}", cancellationToken);

    private RequestFilter Scoped(RequestFilter filter) => filter with { UserName = filter.UserName ?? _userName };
}
