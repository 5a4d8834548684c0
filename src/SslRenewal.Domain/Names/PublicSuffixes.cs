using System.Collections.Frozen;

namespace SslRenewal.Domain.Names;

/// <summary>Under which names the registries register: one label, but for the suffixes of two labels listed here. The public list is far longer.</summary>
public static class PublicSuffixes
{
    public static IReadOnlyList<string> OfTwoLabels { get; } =
    [
        "ac.jp", "ac.nz", "ac.uk", "ac.za", "co.id", "co.il", "co.in", "co.jp", "co.ke", "co.kr", "co.nz", "co.th", "co.uk", "co.za",
        "com.ar", "com.au", "com.br", "com.cn", "com.co", "com.eg", "com.hk", "com.mx", "com.my", "com.ng", "com.pe", "com.ph", "com.pk", "com.pl", "com.sa", "com.sg", "com.tr", "com.tw", "com.ua", "com.vn",
        "edu.au", "edu.cn", "go.jp", "gov.au", "gov.br", "gov.cn", "gov.in", "gov.uk", "govt.nz", "me.uk",
        "ne.jp", "net.au", "net.br", "net.cn", "net.in", "net.nz", "net.uk", "net.za", "or.jp", "or.kr",
        "org.au", "org.br", "org.cn", "org.in", "org.nz", "org.uk", "org.za",
    ];

    private static readonly FrozenSet<string> Set = OfTwoLabels.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many labels the suffix of a name has.</summary>
    internal static int LabelsOf(string[] labels) => labels is [.., var second, var last] && Set.Contains($"{second}.{last}") ? 2 : 1;
}
