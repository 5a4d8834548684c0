using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SslRenewal.Api.Webhooks;

/// <summary>What shows a receiver that a message comes from here, and when it was sent.</summary>
internal static class WebhookSignature
{
    public const string IdHeader = "SslRenewal-Webhook-Id";
    public const string TimestampHeader = "SslRenewal-Webhook-Timestamp";
    public const string Header = "SslRenewal-Webhook-Signature";

    /// <summary>The first version: HMAC-SHA256 of <c>id.timestamp.body</c> under the secret's UTF-8, in hexadecimal digits.</summary>
    public static string Of(string secret, Guid id, long timestamp, string body) =>
        $"v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.{body}"))))}";
}
