using System.Security.Cryptography;

namespace SslRenewal.Api.Console.Shell;

/// <summary>A style sheet, script, font or picture of the desk, which lies in the program itself.</summary>
/// <param name="Name">As its address ends.</param>
/// <param name="Version">Of its content: an address that carries it never changes what it answers.</param>
internal sealed record Asset(string Name, string MediaType, string Version, ReadOnlyMemory<byte> Content)
{
    private const string Folder = "assets/";

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".woff2"] = "font/woff2",
        [".txt"] = "text/plain; charset=utf-8",
    };

    private static readonly Dictionary<string, Asset> All = typeof(Asset).Assembly.GetManifestResourceNames()
        .Where(resource => resource.StartsWith(Folder, StringComparison.Ordinal)).Select(Read).ToDictionary(asset => asset.Name, StringComparer.Ordinal);

    public static Asset? Find(string name) => All.GetValueOrDefault(name);

    /// <summary>Where a page finds it.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name.</exception>
    public static string AddressOf(string name) => $"{AssetEndpoints.Path}/{name}?v={All[name].Version}";

    private static Asset Read(string resource)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);

        var name = resource[Folder.Length..];
        return new Asset(name, MediaTypes[Path.GetExtension(name)], Convert.ToHexStringLower(SHA256.HashData(content))[..12], content);
    }
}
