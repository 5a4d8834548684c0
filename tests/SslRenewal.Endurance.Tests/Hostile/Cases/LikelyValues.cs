using System.Globalization;
using System.Text;

namespace SslRenewal.Endurance.Tests.Hostile.Cases;

/// <summary>Values that mean something to the demo, by a parameter's or field's name: what is only nonsense gets no further than the first check.</summary>
internal static class LikelyValues
{
    public const string Key = "56b4c87ef4fd49cb96d915c0db68194";

    private const int FirstCertificate = 501904;
    private const int Certificates = 45;

    private static readonly string[] Users = ["apiexample", "APIEXAMPLE", "reseller-customer", "pennywise", "smallshop", "lockedout", "nobody"];
    private static readonly string[] Commands = ["namecheap.ssl.renew", "namecheap.ssl.activate", "NAMECHEAP.SSL.GETINFO", "namecheap.ssl", "namecheap.domains.check"];
    private static readonly string[] Types = ["Standard SSL", "PositiveSSL", "EV SSL", "SAN Certificate", "Standard Wildcard SSL", "OV Multi-domain SSL", "RapidSSL", "standard ssl sslcom"];
    private static readonly string[] Methods = ["CNAME_CSR_HASH", "HTTP_CSR_HASH", "admin@example.com", "EMAIL", "true", "false"];
    private static readonly string[] Instants = ["2026-11-21T12:00:00Z", "2026-12-01T00:00:00+01:00", "2027-03-01", "P1D", "PT1H", "2026-11-22T24:00:00Z"];
    private static readonly string[] Kinds = ["error", "latency", "httpStatus", "truncate", "dropConnection", "loseAnswer", "orderCreationFailed", "renew", "create", "issued"];

    private static readonly Dictionary<string, string[]> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ApiUser"] = Users,
        ["UserName"] = Users,
        ["account"] = Users,
        ["subUser"] = Users,
        ["name"] = ["example.com", "demo", "*.example.com"],
        ["to"] = ["admin@example.com"],
        ["ApiKey"] = [Key, "smallshop-demo-key"],
        ["ClientIp"] = ["1.2.3.4", "10.0.0.1"],
        ["Command"] = Commands,
        ["Years"] = ["1", "2", "3", "5", "6"],
        ["SSLType"] = Types,
        ["Type"] = Types,
        ["CertificateType"] = Types,
        ["ProductName"] = Types,
        ["PromotionCode"] = ["SAVE10", "MINUS2", "FREE", "USEDUP", "TWOLEFT", "SUBUSERS"],
        ["DCVMethod"] = Methods,
        ["DCVMethods"] = ["CNAME_CSR_HASH,EMAIL", "HTTP_CSR_HASH"],
        ["ApproverEmail"] = Methods,
        ["DNSDCValidation"] = Methods,
        ["HTTPDCValidation"] = Methods,
        ["AdminEmailAddress"] = Methods,
        ["DNSNames"] = ["example.com,www.example.com", "a.example.com"],
        ["DomainName"] = ["example.com"],
        ["Returntype"] = ["individual", "PKCS7"],
        ["Returncertificate"] = ["true", "false"],
        ["ListType"] = ["ALL", "Processing", "EmailSent", "Active"],
        ["SortBy"] = ["PURCHASEDATE", "EXPIREDATETIME_DESC"],
        ["Page"] = ["1", "2"],
        ["PageSize"] = ["10", "100"],
        ["SANStoADD"] = ["1", "3", "97"],
        ["NumberOfSANSToAdd"] = ["1", "97"],
        ["ProductType"] = ["SSLCERTIFICATE", "DOMAIN"],
        ["ActionName"] = ["PURCHASE", "RENEW"],
        ["WebServerType"] = ["apacheopenssl", "nginx", "iis"],
        ["status"] = ["ACTIVE", "purchased", "200"],
        ["now"] = Instants,
        ["advance"] = ["P1D", "PT1H"],
        ["expiresBefore"] = Instants,
        ["since"] = Instants,
        ["kind"] = Kinds,
        ["at"] = ["connection", "answer"],
        ["default"] = ["right", "wrong", "missing", "error"],
        ["answer"] = ["right", "wrong", "missing", "error"],
        ["amount"] = ["25", "-1", "0.0001"],
        ["balance"] = ["100"],
        ["allowedIps"] = ["1.2.3.4", "10.0.0.0/8"],
        ["requestId"] = ["01900000-0000-7000-8000-000000000000"],
        ["milliseconds"] = ["1"],
    };

    public static byte[] Of(Draw draw, string name) => Encoding.UTF8.GetBytes(
        ByName.TryGetValue(name, out var values) ? draw.OneOf(values)
        : name.EndsWith("id", StringComparison.OrdinalIgnoreCase) || draw.Once(2) ? (draw.Once(10) ? draw.Next(5) : FirstCertificate + draw.Next(Certificates)).ToString(CultureInfo.InvariantCulture)
        : $"Some {name}");
}
