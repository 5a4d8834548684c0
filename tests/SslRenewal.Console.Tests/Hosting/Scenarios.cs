namespace SslRenewal.Console.Tests.Hosting;

/// <summary>What the desk is walked through with.</summary>
internal static class Scenarios
{
    private const string Applicant = """
        { "adminEmailAddress": "admin@example.com", "adminOrganizationName": "Example & Söhne \"Ltd\"", "adminJobTitle": "Head of IT", "adminFirstName": "Ada", "adminLastName": "Lovelace",
          "adminAddress1": "1 Analytical Way", "adminCity": "Phoenix", "adminStateProvince": "Arizona", "adminPostalCode": "85001", "adminCountry": "US", "adminPhone": "+1.6025550100", "companyIncorporationCountry": "US" }
        """;

    /// <summary>One certificate of each validation level within its window, one before it, one after its end, one on its way, and a user whose balance is short.</summary>
    public static string Walk { get; } = $$"""
        {
          "version": 1,
          "accounts": [
            {
              "userName": "apiexample", "apiKey": "56b4c87ef4fd49cb96d915c0db68194", "balance": 1000.00,
              "certificates": [
                { "certificateId": 501904, "sslType": "Standard SSL", "hostName": "example.com", "expiresInDays": 20, "applicant": {{Applicant}} },
                { "certificateId": 501905, "sslType": "High Assurance SSL", "hostName": "shop.example.com", "expiresInDays": 30, "applicant": {{Applicant}} },
                { "certificateId": 501906, "sslType": "EV SSL", "hostName": "bank.example.com", "expiresInDays": 45, "applicant": {{Applicant}} },
                { "certificateId": 501907, "sslType": "Standard SSL", "hostName": "later.example.com", "expiresInDays": 120 },
                { "certificateId": 501908, "sslType": "Standard SSL", "hostName": "lapsed.example.com", "expiresInDays": -5 },
                { "certificateId": 501909, "sslType": "Standard SSL", "status": "PURCHASED", "hostName": "waiting.example.com" },
                { "certificateId": 501910, "sslType": "EV SSL", "status": "PURCHASEERROR", "hostName": "refused.example.com" },
                { "certificateId": 501911, "sslType": "SAN Certificate", "sans": 2, "hostName": "a-rather-long-name-that-does-not-fit-anywhere.subdomain.department.example.org", "expiresInDays": 60 }
              ],
              "subUsers": [ { "userName": "pennywise", "balance": 0.50, "certificates": [ { "certificateId": 502011, "sslType": "Standard SSL", "hostName": "penny.example.net", "expiresInDays": 30, "applicant": {{Applicant}} } ] } ]
            }
          ],
          "promotions": [ { "code": "SAVE10", "percentOff": 10 } ]
        }
        """;
}
