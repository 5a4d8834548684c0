using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Tests.Authority;
using SslRenewal.Api.Tests.Mail;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Life;

/// <summary>Certificates that a scenario loads without a signing request.</summary>
public abstract class LoadedCertificateTests(DatabaseKind kind)
{
    private const string Certificates = """
        { "certificateId": 1, "sslType": "Standard SSL", "hostName": "Shop.Example.com", "issuedOn": "2026-04-01T08:30:00Z", "expiresOn": "2028-04-01T08:30:00Z", "years": 2, "applicant": { "adminEmailAddress": "admin@example.com" } },
        { "certificateId": 2, "sslType": "Standard SSL", "expiresInDays": 100 },
        { "certificateId": 3, "sslType": "Standard SSL", "status": "PURCHASED", "hostName": "example.com" },
        { "certificateId": 4, "sslType": "EV SSL", "hostName": "ev.example.com", "issuedOn": "2026-11-01T00:00:00Z", "expiresOn": "2026-12-01T00:00:00Z" },
        { "certificateId": 5, "sslType": "Standard Wildcard SSL", "hostName": "*.example.com", "expiresInDays": -10 },
        { "certificateId": 6, "sslType": "Standard SSL", "status": "REPLACED", "hostName": "example.com", "expiresInDays": 10 }
        """;

    [DatabaseFact]
    public async Task An_active_one_gets_its_leaf_on_first_demand_and_no_other_follows()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Certificates));
        Assert.Empty(await host.LeavesAsync(1));

        var first = await GetAsync(host, 1);
        await host.MoveAsync(Lives.Noon.AddYears(1));
        var later = await GetAsync(host, 1);
        using var leaf = X509Certificate2.CreateFromPem(first);

        Assert.Equal((first, 1), (later, (await host.LeavesAsync(1)).Length));
        Assert.Equal((new(2026, 4, 1, 8, 30, 0, DateTimeKind.Utc), new(2026, 10, 17, 8, 29, 59, DateTimeKind.Utc)), (leaf.NotBefore.ToUniversalTime(), leaf.NotAfter.ToUniversalTime()));
        Assert.Equal(["shop.example.com"], leaf.Extensions.OfType<X509SubjectAlternativeNameExtension>().Single().EnumerateDnsNames());
        Assert.Equal(256, leaf.GetECDsaPublicKey()!.KeySize);
        Assert.Equal(1, await host.LookAsync(database => database.PrivateKeys.CountAsync()));
    }

    [DatabaseFact]
    public async Task Demands_at_once_get_the_same_leaf()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Certificates));

        var leaves = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => GetAsync(host, 1)));

        Assert.NotEqual("", Assert.Single(leaves.Distinct()));
        Assert.Equal((1, 1), ((await host.LeavesAsync(1)).Length, await host.LookAsync(database => database.PrivateKeys.CountAsync())));
    }

    [DatabaseFact]
    public async Task A_leaf_of_any_type_verifies_also_of_an_expired_one()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Certificates));
        using var openssl = new OpenSsl();
        await openssl.FetchAsync(host);

        foreach (var (id, at) in new[] { (1, "1790000000"), (4, "1795500000"), (5, "1780000000") })
        {
            openssl.Write("leaf.pem", await GetAsync(host, id));
            Assert.Contains("leaf.pem: OK", openssl.Run("verify", "-x509_strict", "-attime", at, "-CAfile", "root.pem", "-untrusted", "chain.pem", "leaf.pem"), StringComparison.Ordinal);
        }
    }

    [DatabaseTheory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    public async Task Without_a_name_or_where_it_is_not_active_there_is_none(int id)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Certificates));

        Assert.Equal("", await GetAsync(host, id));
        Assert.Empty(await host.LeavesAsync(id));
    }

    [DatabaseTheory]
    [InlineData("immediate")]
    [InlineData("realistic")]
    public async Task A_purchased_one_waits_and_no_time_issues_it(string pace)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Certificates), Lives.Settings(pace));

        await host.MoveAsync(Lives.Noon.AddYears(20));
        var life = await host.LifeAsync(3);

        Assert.Equal(("PURCHASED", null, 0), (life.Status, life.IssueOn, life.Leaves.Count));
        Assert.Equal(System.Net.HttpStatusCode.OK, await host.ManageAsync(3, "cancel"));
    }

    // The leaf of an answer, or nothing.
    private static async Task<string> GetAsync(SslRenewalHost host, int id)
    {
        var answer = await host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.getInfo&CertificateID={id}&Returncertificate=true&Returntype=Individual");
        Assert.True(answer.IsOk, answer.Text);
        return answer.Document.Descendants().FirstOrDefault(element => element.Name.LocalName == "Certificate")?.Value ?? "";
    }
}

public sealed class SqliteLoadedCertificateTests() : LoadedCertificateTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlLoadedCertificateTests() : LoadedCertificateTests(DatabaseKind.PostgreSql);
