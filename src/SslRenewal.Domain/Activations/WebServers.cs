using System.Collections.Frozen;

namespace SslRenewal.Domain.Activations;

/// <summary>The web servers that a certificate may be meant for, by the vendor's words; nothing depends on which it is.</summary>
public static class WebServers
{
    public static IReadOnlyList<string> All { get; } =
    [
        "apacheopenssl", "apachessl", "apacheraven", "apachessleay", "apache2", "apacheapachessl", "tomcat", "cpanel", "ipswitch", "plesk", "weblogic", "website", "webstar", "nginx",
        "iis", "iis4", "iis5", "c2net", "ibmhttp", "iplanet", "domino", "dominogo4625", "dominogo4626", "netscape", "zeusv3", "cobaltseries", "ensim", "hsphere", "other",
    ];

    private static readonly FrozenSet<string> Set = All.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text is one, whatever its letter case.</summary>
    public static bool Contains(string text) => Set.Contains(text);
}
