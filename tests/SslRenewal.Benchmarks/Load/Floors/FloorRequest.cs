using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace SslRenewal.Benchmarks.Load.Floors;

/// <summary>What a floor reads of a renewal: by the framework's own query, the key as the hash that is stored.</summary>
internal sealed record FloorRequest(string ApiUserKey, string UserKey, string KeyHash, int CertificateId, string SslType)
{
    public static FloorRequest Of(HttpRequest request) => new(
        request.Query["ApiUser"].ToString().ToUpperInvariant(),
        request.Query["UserName"].ToString().ToUpperInvariant(),
        Hash(request.Query["ApiKey"].ToString()),
        int.Parse(request.Query["certificateid"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture),
        request.Query["ssltype"].ToString());

    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>Whether the key is the one that is stored.</summary>
    public bool HasKey(string stored) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(KeyHash), Encoding.ASCII.GetBytes(stored));
}
