namespace SslRenewal.Api.Tests.Scenario;

/// <summary>A scenario with every field that there is, in an order in which nothing is known before it is needed.</summary>
internal static class RichScenario
{
    public const string Text =
        """
        {
          "accounts": [
            {
              "subUsers": [
                { "orders": [ { "orderId": 8, "transactionId": 9, "kind": "purchasemoresans", "certificateId": 20, "years": 1, "amount": 12.5, "promotionCode": "MINUS2", "placedOn": "2026-02-01T00:00:00.123Z" } ],
                  "certificates": [
                    { "certificateId": 20, "sslType": "san certificate", "sans": 97, "years": 5, "expiresInDays": -3, "hostName": "many.example.org", "imported": true },
                    { "certificateId": 21, "sslType": "EV SSL", "status": "purchaseError", "expiresOn": "2026-12-01T00:00:00+02:00", "activation": { "refusalReason": "The seal\nis missing. " } } ],
                  "ledger": [ { "at": "2026-01-01T00:00:00Z", "amount": 20.0001, "cause": "opening" }, { "at": "2026-02-01T00:00:00.123Z", "amount": -12.5, "cause": "purchasemoresans", "orderId": 8 } ],
                  "balance": 7.5001, "userName": "Sub Üser" },
                { "userName": "empty" } ],
              "orders": [
                { "orderId": 2, "transactionId": 3, "kind": "renew", "certificateId": 11, "renews": 10, "years": 2, "amount": 9.0000, "promotionCode": "save10", "placedOn": "2026-01-05T09:00:00Z" },
                { "orderId": 1, "transactionId": 1, "kind": "create", "certificateId": 10, "years": 1, "amount": 0, "placedOn": "2025-01-05T09:00:00Z" } ],
              "certificates": [
                { "renewalOf": 10, "certificateId": 11, "sslType": "PositiveSSL", "status": "newrenewal" },
                { "certificateId": 10, "sslType": "positivessl", "status": "Active", "hostName": "example.com", "issuedOn": "2025-12-21T12:00:00Z", "expiresOn": "2026-12-21T12:00:00Z",
                  "csr": "MIHQMHgCAQAwFjEUMBIGA1UEAwwLZXhhbXBsZS5jb20wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASjU/xM4bi7eu3hBIuf1Hq/QQfITwtFAOqGSXqs9oLe68WDcbd9/sDGBxDf7ojs26SpdbEuK3pJWAZIqAKUPzJXoAAwCgYIKoZIzj0EAwIDSAAwRQIhANz5HJg3kw+GtLSrmYS+bUBuOPRJIIJu/vYPWUDD+CrvAiAG5XZsKOdGDEFrb4P77mlHx7ZXv/QVYaA93lc+g0z81w==",
                  "applicant": { "adminEmailAddress": "admin@example.com", "organization": "Ex\u00e4mple & Söhne", "nested": { "list": [1, 2.50, null, { }] } } },
                { "certificateId": 12, "sslType": "EV SSL", "status": "REPLACED", "replacedBy": 13, "expiresInDays": 100, "years": 2 },
                { "certificateId": 13, "sslType": "EV SSL", "expiresInDays": 100, "renewalOf": null, "replacedBy": null, "csr": null, "applicant": null },
                { "certificateId": 14, "sslType": "EV SSL", "status": "CANCELLED", "renewalOf": 13, "expiresInDays": 300 },
                { "certificateId": 15, "sslType": "EV SSL", "status": "CANCELLED", "renewalOf": 13 },
                { "certificateId": 16, "sslType": "EV SSL", "status": "PURCHASED", "expiresInDays": 9, "purchasedOn": "2026-01-01T00:00:00Z", "csr": "MIHQMHgCAQAwFjEUMBIGA1UEAwwLZXhhbXBsZS5jb20wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASjU/xM4bi7eu3hBIuf1Hq/QQfITwtFAOqGSXqs9oLe68WDcbd9/sDGBxDf7ojs26SpdbEuK3pJWAZIqAKUPzJXoAAwCgYIKoZIzj0EAwIDSAAwRQIhANz5HJg3kw+GtLSrmYS+bUBuOPRJIIJu/vYPWUDD+CrvAiAG5XZsKOdGDEFrb4P77mlHx7ZXv/QVYaA93lc+g0z81w==",
                  "activation": { "on": "2026-01-02T00:00:00Z", "uniqueValue": "5a955211b1f8c", "providerOrderId": 111111, "carriedDays": 3, "bonusDays": 2, "asksForLetter": true, "letterUploadedOn": "2026-01-02T02:00:00Z", "letterApprovedOn": "2026-01-02T03:00:00Z", "organizationValidatedOn": "2026-01-03T00:00:00Z", "confirmedOn": "2026-01-04T00:00:00Z", "issueOn": "2099-01-05T00:00:00Z",
                    "domainControl": [ { "name": "example.com", "method": "email", "approverEmail": "admin@example.com", "shownOn": "2026-01-02T01:00:00Z" }, { "name": "www.example.com", "method": "httpFile" }, { "name": "api.example.com", "method": "cname" } ] } },
                { "certificateId": 17, "sslType": "EV SSL", "status": "NEWPURCHASE" } ],
              "generate": { "count": 10, "firstCertificateId": 1001, "sslType": "Standard SSL", "expiresInDays": [1, 5], "seed": 7 },
              "ledger": [ { "at": "2025-01-01T00:00:00Z", "amount": 100, "cause": "opening", "orderId": null }, { "at": "2026-01-05T09:00:00Z", "amount": -9, "cause": "renew", "orderId": 2 },
                { "at": "2026-01-06T09:00:00Z", "amount": 9, "cause": "refund", "orderId": 2 }, { "at": "2026-01-07T09:00:00Z", "amount": 0.5, "cause": "funds" }, { "at": "2026-01-08T09:00:00Z", "amount": -0.5, "cause": "create", "orderId": 1 } ],
              "nextIds": { "certificate": 5000, "order": 100, "transaction": 200 },
              "clock": "2026-10-01T00:00:00Z", "locked": true, "allowedIps": ["1.2.3.4", "10.0.0.0/8"], "apiKey": "a-key", "userName": "Rich" },
            { "userName": "other", "apiKeyHash": "sha256:0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef", "balance": 0.0001, "certificates": [ { "certificateId": 10, "sslType": "EV SSL", "expiresInDays": 30 } ] } ],
          "prices": [ { "sslType": "PositiveSSL", "years": 1, "price": 7.25, "action": "renew" }, { "sslType": "Standard SSL", "years": 1, "price": 8 }, { "sslType": "Standard SSL", "years": 1, "price": 0, "action": "purchase" } ],
          "promotions": [
            { "code": "Save10", "percentOff": 10.5, "active": false, "startsOn": "2026-01-01T00:00:00Z", "endsOn": "2027-01-01T00:00:00Z", "usageLimit": 100, "used": 3, "users": ["rich", "empty"], "subUsersOnly": true },
            { "code": "MINUS2", "amountOff": 2.00 } ],
          "refundUnactivated": true,
          "clock": "2026-11-21T12:00:00Z",
          "version": 1
        }
        """;
}
