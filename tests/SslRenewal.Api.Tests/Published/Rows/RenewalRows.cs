namespace SslRenewal.Api.Tests.Published.Rows;

/// <summary>Every row of the documentation of <c>namecheap.ssl.renew</c>, as a request and its answer.</summary>
internal static class RenewalRows
{
    private const string Before2026 = "2026-07-10T23:59:59Z";
    private const string From2026 = "2026-07-11T00:00:00Z";

    private const string FourYears = "Due to recent CA/B Forum updates, it is no longer possible to purchase 4- and 5-year certificates after March 1, 2015. Please contact our support team.";
    private const string ThreeYears = "Due to revised CA/B Forum regulations, it is no longer possible to activate 3-, 4-, and 5-year certificates after March 1, 2018. Please contact our support team.";
    private const string OutsideWindow = "Certificate not meet the ExpireDate. So cannot Renew";

    public static CommandRows All { get; } = new(
        "namecheap.ssl.renew", "CertificateID=501904&Years=1&SSLType=Standard%20SSL", """<SSLRenewResult CertificateID="0" Years="0" OrderId="0" TransactionId="0" ChargedAmount="0" />""", Scenario,
    [
        new("ok", "") { Granted = "Standard SSL 1 9.0000" },
        new("ok", "apiuser=APIEXAMPLE&username=ApiExample&command=NAMECHEAP.SSL.RENEW&ssltype=standard ssl&certificateid=%20501904%20") { Granted = "Standard SSL 1 9.0000" },
        new("ok", "CertificateID=501904&certificateid=501904&UnknownName=a&UnknownName=b") { Granted = "Standard SSL 1 9.0000" },
        new("ok", "ApiUser=listed&ApiKey=listed-key&UserName=listed&ClientIp=10.9.8.7&CertificateID=1") { Granted = "Standard SSL 1 9.0000" },
        new("ok", "UserName=Customer&CertificateID=501990") { Granted = "Standard SSL 1 9.0000" },
        new("ok", "Years=2") { Granted = "Standard SSL 2 18.0000" },
        new("ok", "CertificateID=501906&SSLType=Multi Domain SSL") { Granted = "OV Multi-domain SSL 1 138.0000" },

        new("certificateid.missing", "CertificateID&Years=x", 2010294, "Parameter CertificateID is Missing"),
        new("certificateid.missing", "CertificateID=%09", 2010294, "Parameter CertificateID is Missing"),
        new("certificateid.too-long", "CertificateID=1234567890&Years", 2013294, "Parameter CertificateID is TooLong"),
        new("certificateid.invalid", "CertificateID=50190x", 2011294, "Parameter CertificateID is Invalid"),
        new("certificateid.invalid", "CertificateID=0", 2011294, "Parameter CertificateID is Invalid"),
        new("certificateid.invalid", "CertificateID=-1", 2011294, "Parameter CertificateID is Invalid"),
        new("certificateid.invalid", "CertificateID=%D9%A5%D9%A0", 2011294, "Parameter CertificateID is Invalid"),
        new("certificateid.invalid", "CertificateID=501904&certificateid=501905", 2011294, "Parameter CertificateID is Invalid"),
        new("certificateid.invalid", "CertificateID=&CertificateID=12345678901", 2011294, "Parameter CertificateID is Invalid"),
        new("years.missing", "Years&SSLType", 2010167, "Parameter Years is Missing"),
        new("years.too-long", "Years=10", 2013167, "Parameter Years is TooLong"),
        new("years.invalid", "Years=x", 2011167, "Parameter Years is Invalid"),
        new("years.invalid", "Years=1&Years=2", 2011167, "Parameter Years is Invalid"),
        new("years.out-of-range", "Years=0", 2013167, "Parameter Years is OutOfRange"),
        new("years.out-of-range", "Years=6&SSLType=RapidSSL", 2013167, "Parameter Years is OutOfRange"),
        new("ssltype.missing", "SSLType", 2010301, "Parameter SSLType is Missing"),
        new("ssltype.too-long", "SSLType=" + "123456789 123456789 123456789 123456789 123456789 x", 2013301, "Parameter SSLType is TooLong"),
        new("ssltype.invalid", "SSLType=Standard", 2011301, "Parameter SSLType is not valid"),
        new("ssltype.invalid", "SSLType=Standard SSL&SSLType=EV SSL", 2011301, "Parameter SSLType is not valid"),
        new("promotion.too-long", "PromotionCode=123456789012345678901&CertificateID=999", 2013170, "Parameter PromotionCode is TooLong"),

        new("ssltype.discontinued", "SSLType=rapidssl&CertificateID=999", 2011301, "We're sorry, the requested SSL type has been discontinued"),
        new("ssltype.discontinued", "SSLType=Secure Site Pro with EV&Years=5", 2011301, "We're sorry, the requested SSL type has been discontinued"),
        new("years.over-type", "SSLType=EV SSL&Years=3&CertificateID=999", 2013167, "Parameter Years is OutOfRange. Max Years value for this Type is 2."),
        new("years.over-type", "SSLType=EV Multi Domain SSL&Years=4", 2013167, "Parameter Years is OutOfRange. Max Years value for this Type is 2."),

        new("certificate.unknown", "CertificateID=999", 4011294, "CertificateID is invalid"),
        new("certificate.unknown", "CertificateID=700", 4011294, "CertificateID is invalid"),
        new("certificate.unknown", "CertificateID=501990", 4011294, "CertificateID is invalid"),
        new("certificate.unknown", "UserName=customer", 4011294, "CertificateID is invalid"),
        new("certificate.not-active", "CertificateID=501910", 4011331, "Certificate status is invalid"),
        new("certificate.not-active", "CertificateID=501911", 4011331, "Certificate status is invalid"),
        new("certificate.not-active", "CertificateID=501912", 4011331, "Certificate status is invalid"),
        new("certificate.not-active", "CertificateID=501913", 4011331, "Certificate status is invalid"),
        new("certificate.not-active", "CertificateID=501914", 4011331, "Certificate status is invalid"),
        new("certificate.not-active", "CertificateID=501915", 4011331, "Certificate status is invalid"),
        new("certificate.queued", "CertificateID=501916&SSLType=EV SSL", 4028294, "This CertificateID is already queued for Renewal"),
        new("certificate.queued", "CertificateID=501918", 4028294, "This CertificateID is already queued for Renewal"),
        new("ssltype.mismatch", "SSLType=EV SSL", 2012301, "SSLType Mismatch"),
        new("ssltype.mismatch", "CertificateID=501920&SSLType=High Assurance SSL", 2012301, "SSLType Mismatch"),

        new("ok", "CertificateID=501921") { Granted = "Standard SSL 1 9.0000" },
        new("window.too-early", "CertificateID=501920", 4011294, OutsideWindow),
        new("window.too-early-3-years", "CertificateID=501920&Years=3", 4011294, "Cannot renew with Year=3 when certificate's days to expire > 90. Try again when certificate's days to expire <= 90"),
        new("window.too-early", "CertificateID=501920&Years=4", 4011294, OutsideWindow),
        new("ok", "CertificateID=501922") { Granted = "Standard SSL 1 9.0000" },
        new("window.too-late", "CertificateID=501923", 4011294, OutsideWindow),
        new("window.too-late", "CertificateID=501923&Years=3", 4011294, OutsideWindow),

        new("cap.2018", "Years=3", 4080167, ThreeYears),
        new("cap.2018", "Years=5&PromotionCode=NOSUCHCODE", 4080167, ThreeYears),
        new("ok", "Years=3&SSLType=PositiveSSL") { Clock = "2018-02-28T23:59:59Z", Granted = "PositiveSSL 3 27.0000" },
        new("cap.2018", "Years=3&SSLType=PositiveSSL", 4080167, ThreeYears) { Clock = "2018-03-01T00:00:00Z" },
        new("cap.2018", "Years=4&SSLType=PositiveSSL", 4080167, ThreeYears) { Clock = "2018-03-02T00:00:00Z" },
        new("cap.2015", "Years=4&SSLType=PositiveSSL", 4080167, FourYears) { Clock = "2018-02-28T23:59:59Z" },
        new("cap.2015", "Years=5&SSLType=PositiveSSL", 4080167, FourYears) { Clock = "2015-03-01T00:00:00Z" },
        new("cap.2015", "Years=4&SSLType=PositiveSSL", 4080167, FourYears) { Clock = "2015-03-02T00:00:00Z" },
        new("ok", "Years=5&SSLType=PositiveSSL") { Clock = "2015-02-28T23:59:59Z", Granted = "PositiveSSL 5 45.0000" },

        new("ok", "SSLType=PositiveSSL") { Clock = Before2026, Granted = "PositiveSSL 1 9.0000" },
        new("ssltype.invalid", "SSLType=Standard SSL", 2011301, "Parameter SSLType is not valid") { Clock = Before2026 },
        new("ssltype.invalid", "SSLType=standard ssl sslcom", 2011301, "Parameter SSLType is not valid") { Clock = Before2026 },
        new("ssltype.mismatch", "SSLType=EssentialSSL", 2012301, "SSLType Mismatch") { Clock = Before2026 },
        new("ok", "SSLType=ev ssl&CertificateID=501905") { Clock = Before2026, Granted = "EV SSL 1 80.0000" },
        new("ok", "SSLType=PositiveSSL") { Clock = From2026, Granted = "Standard SSL 1 9.0000" },
        new("ok", "SSLType=EssentialSSL") { Clock = From2026, Granted = "Standard SSL 1 9.0000" },
        new("ok", "SSLType=Standard SSL SSLcom") { Clock = From2026, Granted = "Standard SSL 1 9.0000" },
        new("ok", "SSLType=Standard SSL") { Clock = "2026-07-12T00:00:00Z", Granted = "Standard SSL 1 9.0000" },

        new("promotion.unknown", "PromotionCode=SAVE10&PromotionCode=MINUS2", 2011170, "Promotion code is not available"),
        .. PromotionRows.InOrder,
        new("ok", "PromotionCode=SUBUSERS&UserName=customer&CertificateID=501990") { Granted = "Standard SSL 1 8.1000" },
        new("ok", "PromotionCode=save10") { Granted = "Standard SSL 1 8.1000" },
        new("ok", "PromotionCode=MINUS2&Years=2") { Granted = "Standard SSL 2 16.0000" },
        new("ok", "PromotionCode=ALL&CertificateID=501905&SSLType=EV SSL&Years=2") { Granted = "EV SSL 2 0.0000" },
        new("ok", "PromotionCode=") { Granted = "Standard SSL 1 9.0000" },

        new("order.failed", "", 2528166, "Order creation failed") { Fault = "orderCreationFailed" },
        new("order.funds", "UserName=customer&CertificateID=501991&SSLType=EV SSL", 2528166, OrderRows.NoFunds),
        new("promotion.unknown", "UserName=customer&CertificateID=501991&SSLType=EV SSL&PromotionCode=NOSUCHCODE", 2011170, "Promotion code is not available"),
    ]);

    /// <summary>What the requests are sent to, with the clock where the row has it.</summary>
    public static string Scenario(RequestRow row) => $$"""
        { "version": 1, "clock": "{{row.Clock}}", "accounts": [
            { "userName": "apiexample", "apiKey": "{{Renewals.Key}}", "balance": 1000.00, "certificates": [
                { "certificateId": 501904, "sslType": "{{(string.CompareOrdinal(row.Clock, From2026) < 0 ? "PositiveSSL" : "Standard SSL")}}", "hostName": "example.com", "expiresInDays": 30 },
                { "certificateId": 501905, "sslType": "EV SSL", "expiresInDays": 30 },
                { "certificateId": 501906, "sslType": "Unified Communications", "sans": 2, "expiresInDays": 0 },
                { "certificateId": 501910, "sslType": "Standard SSL", "status": "NEWPURCHASE" },
                { "certificateId": 501911, "sslType": "Standard SSL", "status": "NewRenewal" },
                { "certificateId": 501912, "sslType": "Standard SSL", "status": "purchased" },
                { "certificateId": 501913, "sslType": "Standard SSL", "status": "PURCHASEERROR" },
                { "certificateId": 501914, "sslType": "Standard SSL", "status": "CANCELLED" },
                { "certificateId": 501915, "sslType": "Standard SSL", "status": "REPLACED", "expiresInDays": 30 },
                { "certificateId": 501916, "sslType": "Standard SSL", "expiresInDays": 30 },
                { "certificateId": 501917, "sslType": "Standard SSL", "status": "NEWRENEWAL", "renewalOf": 501916 },
                { "certificateId": 501918, "sslType": "Standard SSL", "expiresInDays": 30 },
                { "certificateId": 501919, "sslType": "Standard SSL", "status": "CANCELLED", "renewalOf": 501918, "issuedOn": "2014-01-01T00:00:00Z", "expiresInDays": 380 },
                { "certificateId": 501920, "sslType": "Standard SSL", "expiresInDays": 91 },
                { "certificateId": 501921, "sslType": "Standard SSL", "expiresInDays": 90 },
                { "certificateId": 501922, "sslType": "Standard SSL", "expiresInDays": -180 },
                { "certificateId": 501923, "sslType": "Standard SSL", "expiresInDays": -181 } ],
              "subUsers": [ { "userName": "customer", "balance": 20.00, "certificates": [
                { "certificateId": 501990, "sslType": "Standard SSL", "expiresInDays": 30 },
                { "certificateId": 501991, "sslType": "EV SSL", "expiresInDays": 30 } ] } ] },
            { "userName": "other", "apiKey": "other-key", "certificates": [ { "certificateId": 700, "sslType": "Standard SSL", "expiresInDays": 30 } ] },
            { "userName": "locked", "apiKey": "locked-key", "locked": true },
            { "userName": "listed", "apiKey": "listed-key", "allowedIps": ["1.2.3.4", "10.0.0.0/8"], "balance": 9.00, "certificates": [ { "certificateId": 1, "sslType": "Standard SSL", "expiresInDays": 30 } ] } ],
          "promotions": {{PromotionRows.Promotions}} }
        """;
}
