using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SslRenewal.Api.Tests.Webhooks;

/// <summary>A message as a receiver sees it.</summary>
/// <param name="Line">The method and the address.</param>
public sealed record ReceivedMessage(string Line, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonElement.Parse(Body);

    public string Id => Headers["SslRenewal-Webhook-Id"];

    public long Timestamp => long.Parse(Headers["SslRenewal-Webhook-Timestamp"], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether the signature is the secret's, checked as the documentation says.</summary>
    public bool IsSignedBy(string secret)
    {
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret));
        var expected = "v1=" + Convert.ToHexStringLower(hmac.ComputeHash(Encoding.UTF8.GetBytes($"{Id}.{Headers["SslRenewal-Webhook-Timestamp"]}.{Body}")));

        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(Headers["SslRenewal-Webhook-Signature"]));
    }
}
