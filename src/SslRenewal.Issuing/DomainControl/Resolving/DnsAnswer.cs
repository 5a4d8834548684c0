using System.Net;

namespace SslRenewal.Issuing.DomainControl.Resolving;

/// <summary>What a server answered to one question; a truncated answer holds no records.</summary>
internal sealed record DnsAnswer(int ResponseCode, bool IsTruncated, IReadOnlyList<DnsRecord> Records)
{
    /// <summary>Whether the server did its work, be the outcome that there is no such name.</summary>
    public bool IsKnown => (DnsResponseCode)ResponseCode is DnsResponseCode.NoError or DnsResponseCode.NameError;

    public string? TargetOf(string name) => Records.FirstOrDefault(record => record.Is(name, DnsType.Cname))?.Target;

    public IReadOnlyList<IPAddress> AddressesOf(string name, DnsType type) => [.. Records.Where(record => record.Is(name, type)).Select(record => record.Address!)];
}
