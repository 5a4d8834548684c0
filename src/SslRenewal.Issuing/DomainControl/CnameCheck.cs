using System.Diagnostics;
using SslRenewal.Issuing.DomainControl.Resolving;

namespace SslRenewal.Issuing.DomainControl;

/// <summary>Looks whether a domain has the CNAME record that proves its control: one name server is asked, for 5 seconds at most, and what the target points to is not.</summary>
public sealed class CnameCheck(DomainControlOptions options)
{
    private readonly CnameResolver _resolver = new(options.Resolver);

    public async Task<CnameCheckOutcome> CheckAsync(string domain, DomainControlValues values, CancellationToken cancellationToken) =>
        await _resolver.FindAsync(values.HostName(domain), cancellationToken) switch
        {
            CnameLookup.Found(var target) when target.Equals(values.Target, StringComparison.OrdinalIgnoreCase) => CnameCheckOutcome.Matched,
            CnameLookup.Found => CnameCheckOutcome.NotMatched,
            CnameLookup.None => CnameCheckOutcome.NoRecord,
            CnameLookup.Failed => CnameCheckOutcome.NoAnswer,
            _ => throw new UnreachableException(),
        };
}
