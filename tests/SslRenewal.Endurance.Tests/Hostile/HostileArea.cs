using SslRenewal.Endurance.Tests.Hostile.Cases;
using SslRenewal.Endurance.Tests.Hostile.Sending;

namespace SslRenewal.Endurance.Tests.Hostile;

/// <summary>One kind of input, its part of a thousand cases, and how one case of it is drawn.</summary>
internal sealed record HostileArea(string Name, int Share, Func<Draw, ServiceDescription, HostileRequest> Draw)
{
    /// <summary>Every answer to its requests is seen, so that what was charged can be added up.</summary>
    public bool IsMoneySeen { get; init; }

    /// <summary>What takes the management API apart comes last: it changes the state that the others live on.</summary>
    public static IReadOnlyList<HostileArea> All { get; } =
    [
        new("query", 240, XmlCases.Query) { IsMoneySeen = true },
        new("form", 160, XmlCases.Urlencoded) { IsMoneySeen = true },
        new("multipart", 140, XmlCases.Parts) { IsMoneySeen = true },
        new("signing request", 140, SigningRequestCases.Draw) { IsMoneySeen = true },
        new("headers", 110, HeaderCases.Draw),
        new("raw", 80, RawCases.Draw),
        new("management", 130, ManagementCases.Draw),
    ];
}
