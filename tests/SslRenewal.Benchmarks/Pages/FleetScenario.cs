using System.Globalization;
using System.Text;

namespace SslRenewal.Benchmarks.Pages;

/// <summary>A fleet of some size in which everything that the desk tells apart grows with it: expired, due, renewed, waiting, refused and cancelled certificates, orders and the ledger.</summary>
internal static class FleetScenario
{
    public const string UserName = "apiexample";

    /// <summary>Where the clock stands.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The number of the first generated certificate.</summary>
    public const int FirstGenerated = 1_000_001;

    /// <summary>One that can be renewed on the desk, and another.</summary>
    public const int Due = 1;
    public const int AlsoDue = 2;

    private const int Special = 8;

    /// <summary>Of so many, one in ten stands elsewhere than among the active ones that nobody has renewed.</summary>
    public static string Of(int certificates)
    {
        var sets = Math.Max(certificates / 10 / Special, 1);
        var file = new StringBuilder();

        file.Append(CultureInfo.InvariantCulture, $$"""{ "version": 1, "clock": "{{Now:O}}", "accounts": [ { "userName": "{{UserName}}", "apiKey": "56b4c87ef4fd49cb96d915c0db68194", """);
        file.Append(CultureInfo.InvariantCulture, $$""" "generate": { "count": {{certificates - (sets * Special)}}, "firstCertificateId": {{FirstGenerated}}, "sslType": "Standard SSL", "expiresInDays": [-20, 340], "seed": 7 }, "certificates": [ """);
        file.AppendJoin(", ", Enumerable.Range(0, sets).SelectMany(Set));
        file.Append(""" ], "orders": [ """);
        file.AppendJoin(", ", Enumerable.Range(0, sets).Select(set => string.Create(CultureInfo.InvariantCulture,
            $$"""{ "orderId": {{set + 1}}, "transactionId": {{set + 1}}, "kind": "renew", "certificateId": {{First(set) + 3}}, "renews": {{First(set) + 2}}, "years": 1, "amount": 9, "placedOn": "{{Now.AddMinutes(set - sets):O}}" }""")));
        file.Append(CultureInfo.InvariantCulture, $$""" ], "ledger": [ { "at": "{{Now.AddYears(-1):O}}", "amount": {{(9 * sets) + 300}}, "cause": "opening" }, """);
        file.AppendJoin(", ", Enumerable.Range(0, sets).Select(set => string.Create(CultureInfo.InvariantCulture, $$"""{ "at": "{{Now.AddMinutes(set - sets):O}}", "amount": -9, "cause": "renew", "orderId": {{set + 1}} }""")));

        return file.Append(" ] } ] }").ToString();
    }

    private static int First(int set) => (set * Special) + 1;

    private static IEnumerable<string> Set(int set) =>
    [
        Certificate(set, 0, $"\"expiresInDays\": {10 + (set % 70)}"),
        Certificate(set, 1, $"\"expiresInDays\": {11 + (set % 70)}", "EV SSL"),
        Certificate(set, 2, $"\"expiresInDays\": {12 + (set % 70)}"),
        Certificate(set, 3, $"\"status\": \"NEWRENEWAL\", \"renewalOf\": {First(set) + 2}"),
        Certificate(set, 4, "\"status\": \"PURCHASED\"", "High Assurance SSL"),
        Certificate(set, 5, "\"status\": \"PURCHASEERROR\""),
        Certificate(set, 6, "\"status\": \"CANCELLED\""),
        Certificate(set, 7, $"\"expiresInDays\": {-1 - (set % 20)}"),
    ];

    private static string Certificate(int set, int place, string more, string type = "Standard SSL") => string.Create(CultureInfo.InvariantCulture,
        $$"""{ "certificateId": {{First(set) + place}}, "sslType": "{{type}}", "hostName": "shop-{{First(set) + place}}.example.org", {{more}} }""");
}
