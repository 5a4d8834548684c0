using System.Net;

namespace SslRenewal.Issuing.DomainControl.Resolving;

/// <summary>One record of an answer: a CNAME has a target, A and AAAA have an address.</summary>
internal sealed record DnsRecord(string Owner, DnsType Type, string? Target, IPAddress? Address)
{
    public bool Is(string owner, DnsType type) => Type == type && Owner.Equals(owner, StringComparison.OrdinalIgnoreCase);
}
