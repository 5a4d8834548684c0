using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests;

/// <summary>Whole documents, compared with files that a person has read.</summary>
public abstract class DocumentTests(DatabaseKind kind)
{
    private const string GetInfo = $"{Renewals.Caller}&Command=namecheap.ssl.getinfo";

    [DatabaseFact]
    public async Task A_request_without_anything_is_told_of_its_first_lack_and_names_no_command()
    {
        await using var host = await SslRenewalHost.StartAsync(kind);

        Approved.Equal("nothing-given.xml", (await host.SendAsync("")).Text);
    }

    [DatabaseFact]
    public async Task A_balance_is_told_in_cents_and_never_above_what_there_is()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario(balance: 8972.2399m));

        Approved.Equal("balances.xml", (await host.SendAsync($"{Renewals.Caller}&Command=namecheap.users.getBalances")).Text);
    }

    [DatabaseFact]
    public async Task A_certificate_is_told_with_both_zeros_of_its_dates()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, """
            { "version": 1, "clock": "2026-11-21T12:00:00Z", "accounts": [ { "userName": "apiexample", "apiKey": "56b4c87ef4fd49cb96d915c0db68194", "certificates": [
                { "certificateId": 501904, "sslType": "PositiveSSL Multi Domain", "status": "REPLACED", "hostName": "example.com", "sans": 2, "years": 1, "csr": "MIHQMHgCAQAwFjEUMBIGA1UEAwwLZXhhbXBsZS5jb20wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASjU/xM4bi7eu3hBIuf1Hq/QQfITwtFAOqGSXqs9oLe68WDcbd9/sDGBxDf7ojs26SpdbEuK3pJWAZIqAKUPzJXoAAwCgYIKoZIzj0EAwIDSAAwRQIhANz5HJg3kw+GtLSrmYS+bUBuOPRJIIJu/vYPWUDD+CrvAiAG5XZsKOdGDEFrb4P77mlHx7ZXv/QVYaA93lc+g0z81w==",
                  "issuedOn": "2026-01-02T03:04:05Z", "expiresOn": "2027-01-02T03:04:05Z", "replacedBy": 501905 },
                { "certificateId": 501905, "sslType": "SAN Certificate", "expiresOn": "2027-01-02T03:04:05Z" } ],
              "orders": [ { "orderId": 77, "transactionId": 78, "kind": "create", "certificateId": 501904, "years": 1, "amount": 54.00, "placedOn": "2026-01-01T00:00:00Z" } ] } ] }
            """);

        Approved.Equal("info.xml", (await host.SendAsync($"{GetInfo}&CertificateID=501904")).Text);
    }

    [DatabaseTheory]
    [InlineData("")]
    [InlineData("&CertificateID=x")]
    [InlineData("&CertificateID=0")]
    [InlineData("&CertificateID=12345678901")]
    [InlineData("&CertificateID=501904&certificateid=501905")]
    [InlineData("&CertificateID=1")]
    public async Task A_certificate_that_is_not_the_users_own_is_not_told_from_one_that_is_none(string parameter)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());

        Approved.Equal("info-refused.xml", (await host.SendAsync(GetInfo + parameter)).Text);
    }

    [DatabaseTheory]
    [InlineData("ACTIVE", "active", "Certificate is Active.")]
    [InlineData("NEWPURCHASE", "newpurchase", "Certificate is a new purchase, not yet activated.")]
    [InlineData("NEWRENEWAL", "newrenewal", "Certificate is a Renewal, not yet activated.")]
    [InlineData("PURCHASED", "purchased", "Certificate is activated and waits for its validation.")]
    [InlineData("PURCHASEERROR", "purchaseerror", "Certificate was refused by its issuer.")]
    [InlineData("CANCELLED", "cancelled", "Certificate is Cancelled.")]
    [InlineData("REPLACED", "replaced", "Certificate is Replaced.")]
    public async Task A_status_is_told_in_lower_case(string status, string told, string described)
    {
        var expiry = status is "ACTIVE" or "REPLACED" ? ", \"expiresInDays\": 30" : "";
        await using var host = await SslRenewalHost.StartAsync(kind, $$"""
            { "version": 1, "accounts": [ { "userName": "apiexample", "apiKey": "56b4c87ef4fd49cb96d915c0db68194", "certificates": [ { "certificateId": 1, "sslType": "EV SSL", "status": "{{status}}"{{expiry}} } ] } ] }
            """);

        var answer = await host.SendAsync($"{GetInfo}&CertificateID=1");

        Assert.Equal((told, described, "ev ssl"), (answer["Status"], answer["StatusDescription"], answer["Type"]));
    }
}

public sealed class SqliteDocumentTests() : DocumentTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlDocumentTests() : DocumentTests(DatabaseKind.PostgreSql);
