namespace SslRenewal.Issuing.DomainControl.Resolving;

/// <summary>The kinds of record that are asked for, by their number on the wire (RFC 1035, RFC 3596).</summary>
internal enum DnsType
{
    A = 1,
    Cname = 5,
    Aaaa = 28,
}
