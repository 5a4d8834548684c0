namespace SslRenewal.Issuing.DomainControl.Resolving;

/// <summary>What stands at the head of every message, and the class of all that is asked for (RFC 1035, section 4.1.1).</summary>
internal static class DnsHeader
{
    /// <summary>In bytes.</summary>
    public const int Length = 12;

    public const int Answer = 0x8000;
    public const int Operation = 0x7800;
    public const int Truncated = 0x0200;
    public const int RecursionDesired = 0x0100;
    public const int RecursionAvailable = 0x0080;
    public const int Code = 0x000F;

    /// <summary>The class of the internet.</summary>
    public const int Internet = 1;
}
