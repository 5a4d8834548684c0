using SslRenewal.Api.Manage.Scenario;

namespace SslRenewal.Api.Tests.Scenario;

public sealed class ScenarioRefusalTests(LoadedDatabase loaded) : IClassFixture<LoadedDatabase>
{
    private const string Name = "a text of 1 to 20 characters that XML allows, without control characters, and without spaces around it";
    private const string Id = "a whole number from 1 to 999999999";
    private const string Type = "a type name of the catalogue, such as \"Standard SSL\"";
    private const string Clock = "an ISO 8601 instant with an offset, such as 2026-11-21T12:00:00Z, from 2010-01-01 to 2099-12-31";
    private const string Date = "an ISO 8601 instant with an offset, such as 2026-11-21T12:00:00Z, from 1900-01-01 to 2999-12-31";
    private const string Money = "a number from 0 to 999999999 with at most 4 decimals";
    private const string Expiry = "exactly one of expiresOn and expiresInDays";
    private const string Years = "a whole number from 1 to 5";

    // Each text is what the file holds beside its version, what a plain account holds beside its name and key, or one element of one of that account's lists.
    public static TheoryData<string, string> Files => new()
    {
        { "", "$: expected JSON at line 1, column 1" },
        { """[]""", "$: expected an object" },
        { """{ }""", "version: expected the number 1" },
        { """{ "version": 2 }""", "version: expected the number 1, got 2" },
        { """{ "version": "1" }""", "version: expected the number 1, got \"1\"" },
        { """{ "version": null }""", "version: expected the number 1, got null" },
        { """{ "version": 1, "version": 1 }""", "version: expected the field once" },
        { """{ "version": 1, "clocks": 1 }""", "clocks: expected one of the fields version, clock, refundUnactivated, accounts, promotions, prices" },
        { """{ "version": 1, "Version": 1 }""", "Version: expected one of the fields version, clock, refundUnactivated, accounts, promotions, prices" },
        { """{ "version": 1 } x""", "$: expected JSON at line 1, column 18" },
        { "{ \"version\": 1,\n  \"accounts\": [ { \"userName\": nobody } ] }", "accounts: expected JSON at line 2, column 32" },
        { """{ "version": 1, "accounts": [""", "accounts: expected JSON at line 1, column 30" },
        { """{ "version": 1, "clock": "2026-11-21" }""", $"clock: expected {Clock}, got \"2026-11-21\"" },
        { """{ "version": 1, "clock": "2026-11-21T12:00:00" }""", $"clock: expected {Clock}, got \"2026-11-21T12:00:00\"" },
        { """{ "version": 1, "clock": "2009-12-31T23:59:59Z" }""", $"clock: expected {Clock}, got \"2009-12-31T23:59:59Z\"" },
        { """{ "version": 1, "refundUnactivated": "yes" }""", "refundUnactivated: expected true or false, got \"yes\"" },
        { """{ "version": 1, "accounts": { } }""", "accounts: expected a list" },
        { """{ "version": 1, "accounts": [ 1 ] }""", "accounts[0]: expected an object" },
        { """{ "version": 1, "accounts": [ null ] }""", "accounts[0]: expected an object" },
    };

    public static TheoryData<string, string> Accounts => new()
    {
        { """ "apiKey": "k" """, $"accounts[0].userName: expected {Name}" },
        { """ "userName": "", "apiKey": "k" """, $"accounts[0].userName: expected {Name}" },
        { """ "userName": " a", "apiKey": "k" """, $"accounts[0].userName: expected {Name}" },
        { """ "userName": "a\nb", "apiKey": "k" """, $"accounts[0].userName: expected {Name}" },
        { """ "userName": "123456789012345678901", "apiKey": "k" """, $"accounts[0].userName: expected {Name}" },
        { """ "userName": "\ud800", "apiKey": "k" """, "accounts[0]: expected text in valid UTF-8" },
        { """ "userName": "a" """, "accounts[0].apiKey: expected exactly one of apiKey and apiKeyHash" },
        { """ "userName": "a", "apiKey": "k", "apiKeyHash": "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" """, "accounts[0].apiKey: expected exactly one of apiKey and apiKeyHash" },
        { """ "userName": "a", "apiKeyHash": "sha256:0123" """, "accounts[0].apiKeyHash: expected sha256: and 64 hexadecimal digits" },
        { """ "userName": "a", "apiKey": "SECRET-123456789-123456789-123456789-123456789-12345" """, "accounts[0].apiKey: expected a text of 1 to 50 characters that XML allows, without control characters, and without spaces around it" },
        { """ "userName": "a", "apiKey": 987654 """, "accounts[0].apiKey: expected a text of 1 to 50 characters that XML allows, without control characters, and without spaces around it" },
        { """ "userName": "a", "apiKey": "k", "allowedIps": "1.2.3.4" """, "accounts[0].allowedIps: expected a list" },
        { """ "userName": "a", "apiKey": "k", "allowedIps": ["1.2.3.4", "1.2.3"] """, "accounts[0].allowedIps[1]: expected an IPv4 address or network, such as 1.2.3.4 or 10.0.0.0/8" },
        { """ "userName": "a", "apiKey": "k", "allowedIps": ["10.1.0.0/8"] """, "accounts[0].allowedIps[0]: expected an IPv4 address or network, such as 1.2.3.4 or 10.0.0.0/8" },
        { """ "userName": "a", "apiKey": "k", "allowedIps": ["10.0.0.0/33"] """, "accounts[0].allowedIps[0]: expected an IPv4 address or network, such as 1.2.3.4 or 10.0.0.0/8" },
        { """ "userName": "a", "apiKey": "k", "allowedIps": ["::1"] """, "accounts[0].allowedIps[0]: expected an IPv4 address or network, such as 1.2.3.4 or 10.0.0.0/8" },
        { """ "userName": "a", "apiKey": "k", "allowedIps": [1] """, $"accounts[0].allowedIps[0]: expected {Name}" },
        { """ "userName": "a", "apiKey": "k", "locked": 1 """, "accounts[0].locked: expected true or false, got 1" },
        { """ "userName": "a", "apiKey": "k", "clock": "2100-01-01T00:00:00Z" """, $"accounts[0].clock: expected {Clock}, got \"2100-01-01T00:00:00Z\"" },
        { """ "userName": "a", "apiKey": "k", "balance": -1 """, $"accounts[0].balance: expected {Money}, got -1" },
        { """ "userName": "a", "apiKey": "k", "balance": 1.00001 """, $"accounts[0].balance: expected {Money}, got 1.00001" },
        { """ "userName": "a", "apiKey": "k", "balance": 1e40 """, $"accounts[0].balance: expected {Money}, got 1e40" },
        { """ "userName": "a", "apiKey": "k", "balance": "1" """, $"accounts[0].balance: expected {Money}, got \"1\"" },
        { """ "userName": "a", "apiKey": "k", "nextIds": { "certificate": 0 } """, "accounts[0].nextIds.certificate: expected a whole number from 1 to 1000000000, got 0" },
        { """ "userName": "a", "apiKey": "k", "nextIds": { "invoice": 1 } """, "accounts[0].nextIds.invoice: expected one of the fields certificate, order, transaction" },
        { """ "userName": "a", "apiKey": "k", "nextIds": { "certificate": 7 }, "certificates": [ { "certificateId": 7, "sslType": "EV SSL", "expiresInDays": 1 } ] """, "accounts[0].nextIds.certificate: expected a number above the highest in the account, 7, got 7" },
        { """ "userName": "a", "apiKey": "k", "subUsers": [ { "userName": "A" } ] """, "accounts[0].subUsers[0].userName: expected a name that is not given twice, whatever the letter case" },
        { """ "userName": "a", "apiKey": "k", "subUsers": [ { "userName": "b", "apiKey": "x" } ] """, "accounts[0].subUsers[0].apiKey: expected one of the fields userName, balance, generate, certificates, orders, ledger" },
        { """ "userName": "a", "apiKey": "k", "subUsers": [ "b" ] """, "accounts[0].subUsers[0]: expected an object" },
        { """ "userName": "a", "apiKey": "k", "certificates": 1 """, "accounts[0].certificates: expected a list" },
        { """ "userName": "a", "apiKey": "k", "certificates": [], "certificates": [] """, "accounts[0].certificates: expected the field once" },
        { """ "userName": "a", "apiKey": "k", "ledger": [], "balance": 5 """, "accounts[0].balance: expected the ledger's sum, 0" },
        { """ "userName": "a", "apiKey": "k", "ledger": [ { "at": "2026-01-01T00:00:00Z", "amount": -1, "cause": "funds" } ] """, "accounts[0].ledger: expected entries whose sum is from 0 to 999999999" },
        { """ "userName": "a", "apiKey": "k", "ledger": [ { "at": "2026-01-01T00:00:00Z", "amount": 1, "cause": "Funds" } ] """, "accounts[0].ledger[0].cause: expected one of opening, funds, create, renew, purchasemoresans, refund, got \"Funds\"" },
        { """ "userName": "a", "apiKey": "k", "ledger": [ { "at": "2026-01-01T00:00:00Z", "amount": 1, "cause": "funds", "orderId": 5 } ] """, "accounts[0].ledger[0].orderId: expected an order of the account, got 5" },
        { """
            "userName": "a", "apiKey": "k", "ledger": [ { "at": "2026-01-01T00:00:00Z", "amount": 1, "cause": "refund", "orderId": 5 }, { "at": "2026-01-01T00:00:00Z", "amount": 1, "cause": "refund", "orderId": 5 } ],
            "certificates": [ { "certificateId": 1, "sslType": "EV SSL", "expiresInDays": 1 } ],
            "orders": [ { "orderId": 5, "transactionId": 1, "kind": "create", "certificateId": 1, "years": 1, "amount": 1, "placedOn": "2026-01-01T00:00:00Z" } ]
            """, "accounts[0].ledger[1].orderId: expected an order that is refunded once, got 5" },
        { """ "userName": "a", "apiKey": "k", "ledger": [ { "amount": 1, "cause": "funds" } ] """, $"accounts[0].ledger[0].at: expected {Date}" },
        { """ "userName": "a", "apiKey": "k", "generate": { "count": 0, "firstCertificateId": 1, "sslType": "EV SSL", "expiresInDays": [1, 2] } """, "accounts[0].generate.count: expected a whole number from 1 to 10000000, got 0" },
        { """ "userName": "a", "apiKey": "k", "generate": { "count": 2, "firstCertificateId": 999999999, "sslType": "EV SSL", "expiresInDays": [1, 2] } """, "accounts[0].generate.firstCertificateId: expected a number from which 2 certificates end by 999999999" },
        { """ "userName": "a", "apiKey": "k", "generate": { "count": 1, "firstCertificateId": 1, "sslType": "EV SSL", "expiresInDays": [2, 1] } """, "accounts[0].generate.expiresInDays: expected a list of two whole numbers from -36500 to 36500, the first not above the second" },
        { """ "userName": "a", "apiKey": "k", "generate": { "count": 3, "firstCertificateId": 1, "sslType": "EV SSL", "expiresInDays": [1, 2] }, "certificates": [ { "certificateId": 2, "sslType": "EV SSL", "expiresInDays": 1 } ] """, "accounts[0].generate: expected a number that is not given twice in the account, got 2" },
    };

    public static TheoryData<string, string> Certificates => new()
    {
        { """ "sslType": "EV SSL", "expiresInDays": 1 """, $".certificateId: expected {Id}" },
        { """ "certificateId": 0, "sslType": "EV SSL", "expiresInDays": 1 """, $".certificateId: expected {Id}, got 0" },
        { """ "certificateId": 1000000000, "sslType": "EV SSL", "expiresInDays": 1 """, $".certificateId: expected {Id}, got 1000000000" },
        { """ "certificateId": 1.5, "sslType": "EV SSL", "expiresInDays": 1 """, $".certificateId: expected {Id}, got 1.5" },
        { """ "certificateId": 9, "sslType": "EV SSL", "expiresInDays": 1 """, ".certificateId: expected a number that is not given twice in the account, got 9" },
        { """ "certificateId": 1, "sslType": "Foo", "expiresInDays": 1 """, $".sslType: expected {Type}, got \"Foo\"" },
        { """ "certificateId": 1, "sslType": "RapidSSL", "expiresInDays": 1 """, $".sslType: expected {Type}, got \"RapidSSL\"" },
        { """ "certificateId": 1, "sslType": "standard ssl sslcom", "expiresInDays": 1 """, $".sslType: expected {Type}, got \"standard ssl sslcom\"" },
        { """ "certificateId": 1, "expiresInDays": 1 """, $".sslType: expected {Type}" },
        { """ "certificateId": 1, "sslType": "EV SSL", "status": "EXPIRED", "expiresInDays": 1 """, ".status: expected one of ACTIVE, NEWPURCHASE, NEWRENEWAL, PURCHASED, PURCHASEERROR, CANCELLED, REPLACED, got \"EXPIRED\"" },
        { """ "certificateId": 1, "sslType": "EV SSL" """, $".expiresOn: expected {Expiry}, since the status is ACTIVE" },
        { """ "certificateId": 1, "sslType": "EV SSL", "status": "replaced" """, $".expiresOn: expected {Expiry}, since the status is REPLACED" },
        { """ "certificateId": 1, "sslType": "EV SSL", "expiresInDays": 1, "expiresOn": "2027-01-01T00:00:00Z" """, $".expiresInDays: expected {Expiry}" },
        { """ "certificateId": 1, "sslType": "EV SSL", "expiresInDays": 36501 """, ".expiresInDays: expected a whole number from -36500 to 36500, got 36501" },
        { """ "certificateId": 1, "sslType": "EV SSL", "expiresOn": "tomorrow" """, $".expiresOn: expected {Date}, got \"tomorrow\"" },
        { """ "certificateId": 1, "sslType": "EV SSL", "expiresOn": "1900-06-01T00:00:00Z" """, ".expiresOn: expected an instant with room for the years before it" },
        { """ "certificateId": 1, "sslType": "EV SSL", "status": "NEWRENEWAL", "expiresInDays": 1 """, ".expiresInDays: expected no expiry, since the status is NEWRENEWAL" },
        { """ "certificateId": 1, "sslType": "EV SSL", "status": "NEWPURCHASE", "expiresOn": "2027-01-01T00:00:00Z" """, ".expiresOn: expected no expiry, since the status is NEWPURCHASE" },
        { """ "certificateId": 1, "sslType": "EV SSL", "status": "NEWPURCHASE", "issuedOn": "2025-01-01T00:00:00Z" """, ".issuedOn: expected no issue date, since the status is NEWPURCHASE" },
        { """ "certificateId": 1, "sslType": "EV SSL", "status": "CANCELLED", "issuedOn": "2025-01-01T00:00:00Z" """, $".expiresOn: expected {Expiry}, since issuedOn is given" },
        { """ "certificateId": 1, "sslType": "EV SSL", "issuedOn": "2027-01-01T00:00:00Z", "expiresOn": "2027-01-01T00:00:00Z" """, ".issuedOn: expected an instant before the expiry" },
        { """ "certificateId": 1, "sslType": "EV SSL", "years": 0, "expiresInDays": 1 """, $".years: expected {Years}, got 0" },
        { """ "certificateId": 1, "sslType": "EV SSL", "years": 3, "expiresInDays": 1 """, ".years: expected at most the 2 years that EV SSL is sold for, got 3" },
        { """ "certificateId": 1, "sslType": "EV SSL", "sans": 1, "expiresInDays": 1 """, ".sans: expected 0, since EV SSL is not a multi-domain type, got 1" },
        { """ "certificateId": 1, "sslType": "SAN Certificate", "sans": 98, "expiresInDays": 1 """, ".sans: expected a whole number from 0 to 97, got 98" },
        { """ "certificateId": 1, "sslType": "EV SSL", "renewalOf": 77, "expiresInDays": 1 """, ".renewalOf: expected another certificate of the account, got 77" },
        { """ "certificateId": 1, "sslType": "EV SSL", "renewalOf": 1, "expiresInDays": 1 """, ".renewalOf: expected another certificate of the account, got 1" },
        { """ "certificateId": 1, "sslType": "EV SSL", "replacedBy": 77, "expiresInDays": 1 """, ".replacedBy: expected another certificate of the account, got 77" },
        { """ "certificateId": 1, "sslType": "EV SSL", "renewalOf": 8, "expiresInDays": 1 """, ".renewalOf: expected a certificate that no other open renewal renews, got 8" },
        { """ "certificateId": 1, "sslType": "EV SSL", "hostName": "", "expiresInDays": 1 """, ".hostName: expected a text of 1 to 253 characters that XML allows, without control characters, and without spaces around it" },
        { """ "certificateId": 1, "sslType": "EV SSL", "csr": "a\u0000", "expiresInDays": 1 """, ".csr: expected a text of 1 to 65536 characters that XML allows" },
        { """ "certificateId": 1, "sslType": "EV SSL", "csr": "a\u0001", "expiresInDays": 1 """, ".csr: expected a text of 1 to 65536 characters that XML allows" },
        { """ "certificateId": 1, "sslType": "EV SSL", "hostName": "a\ufffe", "expiresInDays": 1 """, ".hostName: expected a text of 1 to 253 characters that XML allows, without control characters, and without spaces around it" },
        { """ "certificateId": 1, "sslType": "EV SSL", "applicant": [], "expiresInDays": 1 """, ".applicant: expected an object whose names are each there once" },
        { """ "certificateId": 1, "sslType": "EV SSL", "applicant": { "a": [ { "b": 1, "b": 2 } ] }, "expiresInDays": 1 """, ".applicant: expected an object whose names are each there once" },
        { """ "certificateId": 1, "sslType": "EV SSL", "applicant": { "a": "\ud800" }, "expiresInDays": 1 """, ": expected text in valid UTF-8" },
        { """ "certificateId": 1, "sslType": "EV SSL", "csr": "MIIC", "expiresInDays": 1 """, ".csr: expected a signing request that an activation takes: PKCS#10, PEM or base64" },
        { """ "certificateId": 1, "sslType": "EV SSL", "activation": { "at": null }, "expiresInDays": 1 """, ".activation.at: expected one of the fields on, uniqueValue, adminEmail, providerOrderId, carriedDays, bonusDays, asksForLetter, letterUploadedOn, letterApprovedOn, refusalReason, organizationValidatedOn, confirmedOn, issueOn, domainControl" },
        { """ "certificateId": 1, "sslType": "EV SSL", "status": "PURCHASED", "activation": { "issueOn": "2026-12-01T00:00:00Z" } """, ".activation.issueOn: expected no such day while something is missing that the issuer asks for" },
        { """ "certificateId": 1, "sslType": "EV SSL", "replacedBy": 8, "expiresInDays": 1 }, { "certificateId": 2, "sslType": "EV SSL", "replacedBy": 8, "expiresInDays": 1 """, "|accounts[0].certificates[3].replacedBy: expected a certificate that takes the place of no other, got 8" },
        { """ "certificateId": 1, "sslType": "EV SSL", "activation": { "domainControl": [ { "name": "not a name", "method": "cname" } ] }, "expiresInDays": 1 """, ".activation.domainControl[0].name: expected a host name" },
        { """ "certificateId": 1, "sslType": "EV SSL", "activation": { "domainControl": [ { "name": "a.example.com", "method": "dns" } ] }, "expiresInDays": 1 """, ".activation.domainControl[0].method: expected one of email, httpFile, cname, got \"dns\"" },
        { """ "certificateId": 1, "sslType": "EV SSL", "activation": { "domainControl": [ { "name": "a.example.com", "method": "email" } ] }, "expiresInDays": 1 """, ".activation.domainControl[0].approverEmail: expected a mailbox" },
        { """ "certificateId": 1, "sslType": "EV SSL", "activation": { "domainControl": [ { "name": "a.example.com", "method": "cname" }, { "name": "A.example.com", "method": "cname" } ] }, "expiresInDays": 1 """, ".activation.domainControl: expected each name once" },
    };

    public static TheoryData<string, string> Orders => new()
    {
        { """ "orderId": 1, "transactionId": 2, "kind": "renew", "certificateId": 9, "years": 1, "amount": 9, "placedOn": "2026-01-01T00:00:00Z" """, ".orderId: expected a number that is not given twice in the account, got 1" },
        { """ "orderId": 2, "transactionId": 1, "kind": "renew", "certificateId": 9, "years": 1, "amount": 9, "placedOn": "2026-01-01T00:00:00Z" """, ".transactionId: expected a number that is not given twice in the account, got 1" },
        { """ "orderId": 2, "transactionId": 2, "kind": "reissue", "certificateId": 9, "years": 1, "amount": 9, "placedOn": "2026-01-01T00:00:00Z" """, ".kind: expected one of create, renew, purchasemoresans, got \"reissue\"" },
        { """ "orderId": 2, "transactionId": 2, "kind": "renew", "certificateId": 77, "years": 1, "amount": 9, "placedOn": "2026-01-01T00:00:00Z" """, ".certificateId: expected a certificate of the account, got 77" },
        { """ "orderId": 2, "transactionId": 2, "kind": "renew", "certificateId": 9, "renews": 77, "years": 1, "amount": 9, "placedOn": "2026-01-01T00:00:00Z" """, ".renews: expected a certificate of the account, got 77" },
        { """ "orderId": 2, "transactionId": 2, "kind": "create", "certificateId": 9, "renews": 8, "years": 1, "amount": 9, "placedOn": "2026-01-01T00:00:00Z" """, ".renews: expected another certificate than the one bought, and only where the kind is renew" },
        { """ "orderId": 2, "transactionId": 2, "kind": "renew", "certificateId": 9, "years": 6, "amount": 9, "placedOn": "2026-01-01T00:00:00Z" """, $".years: expected {Years}, got 6" },
        { """ "orderId": 2, "transactionId": 2, "kind": "renew", "certificateId": 9, "years": 1, "amount": -9, "placedOn": "2026-01-01T00:00:00Z" """, $".amount: expected {Money}, got -9" },
        { """ "orderId": 2, "transactionId": 2, "kind": "renew", "certificateId": 9, "years": 1, "amount": 9 """, $".placedOn: expected {Date}" },
    };

    public static TheoryData<string, string> Others => new()
    {
        { """ "promotions": [ { "percentOff": 10 } ] """, $"promotions[0].code: expected {Name}" },
        { """ "promotions": [ { "code": "A" } ] """, "promotions[0].amountOff: expected exactly one of percentOff and amountOff" },
        { """ "promotions": [ { "code": "A", "percentOff": 10, "amountOff": 1 } ] """, "promotions[0].amountOff: expected exactly one of percentOff and amountOff" },
        { """ "promotions": [ { "code": "A", "percentOff": 101 } ] """, "promotions[0].percentOff: expected a number from 0 to 100 with at most 4 decimals, got 101" },
        { """ "promotions": [ { "code": "A", "percentOff": 0 } ] """, "promotions[0].percentOff: expected a number above 0" },
        { """ "promotions": [ { "code": "A", "amountOff": 0 } ] """, "promotions[0].amountOff: expected a number above 0" },
        { """ "promotions": [ { "code": "A", "percentOff": 1 }, { "code": "a", "percentOff": 1 } ] """, "promotions[1].code: expected a code that is not given twice" },
        { """ "promotions": [ { "code": "A", "percentOff": 1, "startsOn": "2026-01-01T00:00:00Z", "endsOn": "2026-01-01T00:00:00Z" } ] """, "promotions[0].endsOn: expected an instant after startsOn" },
        { """ "promotions": [ { "code": "A", "percentOff": 1, "usageLimit": 5, "used": 7 } ] """, "promotions[0].used: expected at most the usageLimit, 5, got 7" },
        { """ "promotions": [ { "code": "A", "percentOff": 1, "usageLimit": -1 } ] """, "promotions[0].usageLimit: expected a whole number from 0 to 999999999, got -1" },
        { """ "promotions": [ { "code": "A", "percentOff": 1, "users": [""] } ] """, $"promotions[0].users[0]: expected {Name}" },
        { """ "prices": [ { "sslType": "EV SSL", "years": 6, "price": 1 } ] """, $"prices[0].years: expected {Years}, got 6" },
        { """ "prices": [ { "sslType": "EV SSL", "years": 1 } ] """, $"prices[0].price: expected {Money}" },
        { """ "prices": [ { "sslType": "EV SSL", "years": 1, "price": 1, "action": "create" } ] """, "prices[0].action: expected one of purchase, renew, got \"create\"" },
        { """ "prices": [ { "sslType": "PositiveSSL", "years": 1, "price": 1 }, { "sslType": "Standard SSL", "years": 1, "price": 1 } ] """, "prices[1]: expected one price for a type (or its replacement), years and action" },
        {
            """ "promotions": [ { "code": "A", "percentOff": 1, "usageLimit": 5, "used": 5 } ], "accounts": [ { "userName": "a", "apiKey": "k", "certificates": [ { "certificateId": 1, "sslType": "EV SSL", "status": "NEWPURCHASE" } ], "orders": [ { "orderId": 1, "transactionId": 1, "kind": "create", "certificateId": 1, "years": 1, "amount": 9, "promotionCode": "a", "placedOn": "2026-01-01T00:00:00Z" } ] } ] """,
            "accounts[0]: expected at most 0 orders with the promotion code A, got 1"
        },
    };

    [Theory, MemberData(nameof(Files))]
    public Task A_bad_file_is_refused_and_changes_nothing(string file, string message) => RefusesAsync(file, message);

    [Theory, MemberData(nameof(Accounts))]
    public Task A_bad_account_is_refused_and_changes_nothing(string account, string message) =>
        RefusesAsync($$"""{ "version": 1, "accounts": [ { {{account}} } ] }""", message);

    [Theory, MemberData(nameof(Certificates))]
    public Task A_bad_certificate_is_refused_and_changes_nothing(string certificate, string message) =>
        RefusesAsync(
            $$"""
            { "version": 1, "accounts": [ { "userName": "a", "apiKey": "k", "certificates": [
              { "certificateId": 8, "sslType": "EV SSL", "expiresInDays": 1 }, { "certificateId": 9, "sslType": "EV SSL", "status": "NEWRENEWAL", "renewalOf": 8 }, { {{certificate}} } ] } ] }
            """,
            message.StartsWith('|') ? message[1..] : "accounts[0].certificates[2]" + message);

    [Theory, MemberData(nameof(Orders))]
    public Task A_bad_order_is_refused_and_changes_nothing(string order, string message) =>
        RefusesAsync(
            $$"""
            { "version": 1, "accounts": [ { "userName": "a", "apiKey": "k", "certificates": [ { "certificateId": 8, "sslType": "EV SSL", "expiresInDays": 1 }, { "certificateId": 9, "sslType": "EV SSL", "expiresInDays": 1 } ],
              "subUsers": [ { "userName": "b", "orders": [ { "orderId": 1, "transactionId": 1, "kind": "create", "certificateId": 8, "years": 1, "amount": 9, "placedOn": "2026-01-01T00:00:00Z" }, { {{order}} } ] } ] } ] }
            """,
            "accounts[0].subUsers[0].orders[1]" + message);

    [Theory, MemberData(nameof(Others))]
    public Task A_bad_promotion_or_price_is_refused_and_changes_nothing(string fields, string message) => RefusesAsync($$"""{ "version": 1, {{fields}} }""", message);

    private async Task RefusesAsync(string file, string message)
    {
        var refusal = await Record.ExceptionAsync(() => loaded.Database.LoadAsync(file));

        Assert.Equal(message, Assert.IsType<ScenarioException>(refusal).Message);
        Assert.Equal(loaded.Export, await loaded.Database.ExportAsync());
    }
}
