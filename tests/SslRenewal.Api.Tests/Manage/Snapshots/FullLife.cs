using Microsoft.AspNetCore.DataProtection;
using SslRenewal.Api.Authority.KeyRing;
using SslRenewal.Api.Tests.Activation;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Api.Tests.Mail;
using SslRenewal.Domain.Webhooks;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Renewals;
using SslRenewal.Persistence.Webhooks;

namespace SslRenewal.Api.Tests.Manage.Snapshots;

/// <summary>A service in which something of everything has happened.</summary>
internal static class FullLife
{
    public const string Passphrase = "a passphrase of the test";

    public const string PrivateKey = "-----BEGIN PRIVATE KEY-----\nthe key\n-----END PRIVATE KEY-----";

    private const string Scenario = $$"""
        {
          "version": 1, "clock": "2026-11-21T12:00:00Z",
          "accounts": [
            { "userName": "other", "apiKey": "any", "balance": 50, "certificates": [ { "certificateId": 501904, "sslType": "Standard SSL", "hostName": "other.example.com", "expiresInDays": 30 } ] },
            { "userName": "apiexample", "apiKey": "{{Renewals.Key}}", "balance": 1000, "clock": "2026-11-22T12:00:00.123Z", "allowedIps": ["1.2.3.4"],
              "generate": { "count": 5, "firstCertificateId": 501904, "sslType": "Standard SSL", "expiresInDays": [20, 40] },
              "subUsers": [ { "userName": "sub Üser", "balance": 2.5001, "certificates": [ { "certificateId": 502001, "sslType": "EV SSL", "expiresInDays": 5 } ] } ] } ],
          "promotions": [ { "code": "MINUS2", "amountOff": 2.00, "usageLimit": 10, "used": 1 } ],
          "prices": [ { "sslType": "Standard SSL", "years": 2, "price": 8.5 } ]
        }
        """;

    public static async Task<SslRenewalHost> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var host = await SslRenewalHost.StartAsync(kind, Scenario);

        foreach (var (user, key) in ((string, string)[])[("apiexample", Renewals.Key), ("other", "any")])
        {
            Assert.True((await host.SendAsync(Renewals.Of(501904, promotionCode: "MINUS2").As(user, key), "the-key")).IsOk);
            await host.InjectAsync(new { kind = "orderCreationFailed", account = user, certificateId = 501905, times = 2 });
            Assert.False((await host.SendAsync(Renewals.Of(501905).As(user, key))).IsOk);
        }

        await host.InjectAsync(new { kind = "issuerRefuses", certificateId = 1 });
        var issued = await host.BeginAsync();
        var revoked = await host.BeginAsync();
        Assert.True((await host.PostAsync("revokecertificate", revoked, "CertificateType", "Standard SSL")).IsOk);
        await host.AddAsync(await RowsAsync(host, issued));
        using var funded = await host.PostAsync("accounts/apiexample/funds", """{ "amount": 0.5 }""");
        return host;
    }

    // What only the desk and a receiver of messages bring.
    private static async Task<object[]> RowsAsync(SslRenewalHost host, int certificate)
    {
        var tenant = await host.TenantAsync();
        var keys = host.Services.GetRequiredService<KeyProtection>();

        return
        [
            new PrivateKeyRow { Tenant = tenant, CertificateId = certificate, ProtectedKey = keys.Certificates.Protect(PrivateKey) },
            new ConfirmationLetterRow { Tenant = tenant, CertificateId = certificate, MediaType = "application/pdf", Content = [1, 2, 3, 255], UploadedAt = Inbox.Noon },
            new RenewalDraftRow { Tenant = tenant, DraftId = new("019abc00-0000-7000-8000-000000000001"), BasketId = new("019abc00-0000-7000-8000-000000000002"), UserKey = "APIEXAMPLE", CertificateId = 501905, Years = 1, KeyKind = "rsa2048", PreparedAt = Inbox.Noon },
            new WebhookRow
            {
                Tenant = tenant, UserKey = "APIEXAMPLE", CertificateId = certificate, WrittenAt = Inbox.Noon, MessageId = new("019abc00-0000-7000-8000-000000000003"),
                Kind = WebhookKind.Issued, Body = """{"kind":"certificate.issued"}""", LastStatus = 200, Attempts = 2, DeliveredAt = Inbox.Noon.AddMilliseconds(7),
            },
        ];
    }
}
