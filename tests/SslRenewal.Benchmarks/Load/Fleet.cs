using System.Globalization;

namespace SslRenewal.Benchmarks.Load;

/// <summary>Accounts, each with so many certificates of its own that can be renewed, and a balance that lasts for all of them; the service's and the floors' are the same.</summary>
internal sealed record Fleet(int Certificates, int Accounts = 1)
{
    public const string ApiKey = "56b4c87ef4fd49cb96d915c0db68194";
    public const string SslType = "Standard SSL";

    /// <summary>The number of each account's first certificate.</summary>
    public const int First = 1_000_001;

    /// <summary>What a renewal for a year costs.</summary>
    public const int Price = 9;

    /// <summary>The days to the expiry of a certificate; all of them lie in the window of renewal.</summary>
    public const int FirstDay = 1;
    public const int LastDay = 80;

    /// <summary>How many certificates a comparison is made with; <c>SSLRENEWAL_LOAD_CERTIFICATES</c> names another number, for a look that is soon there.</summary>
    public static readonly int Usual = int.Parse(Environment.GetEnvironmentVariable("SSLRENEWAL_LOAD_CERTIFICATES") ?? "600000", NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Where the clock stands.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public int Balance => Certificates * Price;

    public static string UserName(int account) => string.Create(CultureInfo.InvariantCulture, $"load{account}");

    /// <summary>As a scenario of the service.</summary>
    public string ToScenario() => $$"""{ "version": 1, "clock": "{{Now:O}}", "accounts": [ {{string.Join(", ", Enumerable.Range(0, Accounts).Select(Account))}} ] }""";

    private string Account(int account) => string.Create(CultureInfo.InvariantCulture, $$"""
        { "userName": "{{UserName(account)}}", "apiKey": "{{ApiKey}}", "balance": {{Balance}},
          "generate": { "count": {{Certificates}}, "firstCertificateId": {{First}}, "sslType": "{{SslType}}", "expiresInDays": [{{FirstDay}}, {{LastDay}}], "seed": 7 } }
        """);
}
