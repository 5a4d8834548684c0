using System.Net;

namespace SslRenewal.Issuing.DomainControl.Resolving;

/// <summary>Asks one name server for a name's own CNAME record, which is not followed: 5 seconds, one retry.</summary>
public sealed class CnameResolver
{
    private readonly DnsClient _dns;

    /// <param name="server">The server to ask, or <see langword="null"/> for the system's first.</param>
    public CnameResolver(IPEndPoint? server)
        : this(new DnsClient(server))
    {
    }

    internal CnameResolver(DnsClient dns) => _dns = dns;

    public async Task<CnameLookup> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (DnsName.Parse(name) is not { } asked)
        {
            return new CnameLookup.None();
        }

        return await _dns.AskAsync(asked, DnsType.Cname, cancellationToken) switch
        {
            null => new CnameLookup.Failed(),
            var answer when answer.TargetOf(asked) is { } target => new CnameLookup.Found(target),
            _ => new CnameLookup.None(),
        };
    }
}
