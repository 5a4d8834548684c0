using System.Globalization;

namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>A scenario with a certificate at every point of its life, for all commands but the renewal.</summary>
internal static class LifeScenario
{
    public const int Active = 501904;
    public const int Bought = 501910;
    public const int Renewal = 501911;
    public const int BoughtMany = 501912;
    public const int BoughtWildcard = 501913;
    public const int BoughtExtended = 501914;
    public const int BoughtOrganization = 501917;
    public const int Lapsed = 501915;
    public const int WithoutRequest = 501916;
    public const int OfFourYears = 501918;
    public const int OfThreeYears = 501919;
    public const int ActiveMany = 501922;
    public const int ActiveWildcard = 501923;
    public const int ActiveExtended = 501924;
    public const int ActiveOrganization = 501925;
    public const int Expired = 501926;
    public const int Replaced = 501927;
    public const int Cancelled = 501928;
    public const int OfSubUser = 502001;
    public const int ManyOfSubUser = 502002;
    public const int OfOther = 700;

    public static string For(RequestRow row) => $$"""
        { "version": 1, "clock": "{{row.Clock}}", "accounts": [
            { "userName": "apiexample", "apiKey": "{{Renewals.Key}}", "balance": 1000.00, {{row.Account}} "certificates": [
                { "certificateId": 501904, "sslType": "Standard SSL", "hostName": "example.com", "expiresInDays": 30 },
                { "certificateId": 501910, "sslType": "Standard SSL", "status": "NEWPURCHASE" },
                { "certificateId": 501911, "sslType": "Standard SSL", "status": "NEWRENEWAL", "renewalOf": 501904 },
                { "certificateId": 501912, "sslType": "SAN Certificate", "status": "NEWPURCHASE" },
                { "certificateId": 501913, "sslType": "Standard Wildcard SSL", "status": "NEWPURCHASE" },
                { "certificateId": 501914, "sslType": "EV SSL", "status": "NEWPURCHASE" },
                { "certificateId": 501915, "sslType": "Standard SSL", "status": "NEWPURCHASE", "purchasedOn": "{{YearBefore(row.Clock)}}" },
                { "certificateId": 501916, "sslType": "Standard SSL", "status": "PURCHASED" },
                { "certificateId": 501917, "sslType": "High Assurance SSL", "status": "NEWPURCHASE" },
                { "certificateId": 501918, "sslType": "Standard SSL", "status": "NEWPURCHASE", "years": 4 },
                { "certificateId": 501919, "sslType": "Standard SSL", "status": "NEWPURCHASE", "years": 3 },
                { "certificateId": 501922, "sslType": "SAN Certificate", "expiresInDays": 30 },
                { "certificateId": 501923, "sslType": "Standard Wildcard SSL", "expiresInDays": 30 },
                { "certificateId": 501924, "sslType": "EV SSL", "expiresInDays": 30 },
                { "certificateId": 501925, "sslType": "High Assurance SSL", "expiresInDays": 30 },
                { "certificateId": 501926, "sslType": "Standard SSL", "expiresInDays": -1 },
                { "certificateId": 501927, "sslType": "Standard SSL", "status": "REPLACED", "expiresInDays": 30, "replacedBy": 501904 },
                { "certificateId": 501928, "sslType": "Standard SSL", "status": "CANCELLED", "expiresInDays": 30 } ],
              "subUsers": [ { "userName": "customer", "balance": 20.00, "certificates": [
                { "certificateId": 502001, "sslType": "Standard SSL", "status": "NEWPURCHASE" },
                { "certificateId": 502002, "sslType": "SAN Certificate", "status": "NEWPURCHASE" } ] } ] },
            { "userName": "other", "apiKey": "other-key", "certificates": [ { "certificateId": 700, "sslType": "Standard SSL", "expiresInDays": 30 } ] } ],
          "promotions": {{PromotionRows.Promotions}} }
        """;

    /// <summary>A row for each certificate that the user does not hold: nobody's, another account's, and another user's.</summary>
    public static IEnumerable<RequestRow> NotHeld(int number, string text) =>
        new[] { 1, OfOther, OfSubUser }.Select(id => new RequestRow("certificate.unknown", string.Create(CultureInfo.InvariantCulture, $"CertificateID={id}"), number, text));

    // The activation period, 365 days.
    private static string YearBefore(string clock) => DateTimeOffset.Parse(clock, CultureInfo.InvariantCulture).AddDays(-365).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
