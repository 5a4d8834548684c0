namespace SslRenewal.Api.Tests.Hosting;

/// <summary>Requests to renew, and the scenario that they are sent to.</summary>
internal static class Renewals
{
    public const string Key = "56b4c87ef4fd49cb96d915c0db68194";

    /// <summary>What every request carries.</summary>
    public const string Caller = $"ApiUser=apiexample&ApiKey={Key}&UserName=apiexample&ClientIp=1.2.3.4";

    public const string Command = $"{Caller}&Command=namecheap.ssl.renew";

    public static string Of(int certificateId, int years = 1, string sslType = "Standard SSL", string? promotionCode = null) =>
        $"{Command}&CertificateID={certificateId}&Years={years}&SSLType={Uri.EscapeDataString(sslType)}" + (promotionCode is null ? "" : $"&PromotionCode={promotionCode}");

    /// <summary>An account with a balance and certificates that expire in so many days, numbered from 501904; the clock stands at 2026-11-21, noon.</summary>
    public static string Scenario(decimal balance = 100, int certificates = 1, int expiresInDays = 30, string promotions = "") => FormattableString.Invariant($$"""
        {
          "version": 1,
          "clock": "2026-11-21T12:00:00Z",
          "accounts": [ { "userName": "apiexample", "apiKey": "{{Key}}", "balance": {{balance}},
            "generate": { "count": {{certificates}}, "firstCertificateId": 501904, "sslType": "Standard SSL", "expiresInDays": [{{expiresInDays}}, {{expiresInDays}}] } } ],
          "promotions": [ {{promotions}} ]
        }
        """);
}
