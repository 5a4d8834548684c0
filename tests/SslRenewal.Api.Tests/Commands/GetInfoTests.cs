using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Authority;
using SslRenewal.Domain.Issuance;
using SslRenewal.Domain.Products;
using SslRenewal.Issuing.Authority;
using SslRenewal.Issuing.Requests;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Tests.Commands;

/// <summary><c>namecheap.ssl.getInfo</c>: what it tells beside the status, and the certificate that it returns.</summary>
public sealed class GetInfoTests : IAsyncLifetime
{
    private const string GetInfo = $"{Renewals.Caller}&Command=namecheap.ssl.getInfo";

    private SslRenewalHost _host = null!;

    public async Task InitializeAsync() => _host = await SslRenewalHost.StartAsync(scenario: $$"""
        { "version": 1, "clock": "2026-11-21T12:00:00Z", "accounts": [ { "userName": "apiexample", "apiKey": "{{Renewals.Key}}", "certificates": [
            { "certificateId": 1, "sslType": "Standard SSL", "hostName": "example.com", "purchasedOn": "2026-07-11T00:00:00Z", "issuedOn": "2026-07-11T00:00:00Z", "expiresOn": "2027-07-11T00:00:00Z", "csr": "MIHQMHgCAQAwFjEUMBIGA1UEAwwLZXhhbXBsZS5jb20wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASjU/xM4bi7eu3hBIuf1Hq/QQfITwtFAOqGSXqs9oLe68WDcbd9/sDGBxDf7ojs26SpdbEuK3pJWAZIqAKUPzJXoAAwCgYIKoZIzj0EAwIDSAAwRQIhANz5HJg3kw+GtLSrmYS+bUBuOPRJIIJu/vYPWUDD+CrvAiAG5XZsKOdGDEFrb4P77mlHx7ZXv/QVYaA93lc+g0z81w==",
              "applicant": { "adminFirstName": "J\u0001ane", "adminLastName": "Doe & Sons", "other": [] } },
            { "certificateId": 2, "sslType": "PositiveSSL", "status": "NEWRENEWAL", "purchasedOn": "2026-07-10T23:59:59Z", "applicant": { "adminFirstName": "\u0001", "adminLastName": 7 } } ] } ] }
        """);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_certificate_is_told_with_who_is_behind_it()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>();
        var row = await database.Certificates.SingleAsync(row => row.CertificateId == 1);
        (row.AdminEmail, row.ProviderOrderId) = ("admin@example.com", 111111);
        database.AddRange(Control(row, "www.example.com", 1, "webmaster@example.com"), Control(row, "example.com", 0, "admin@example.com"));
        _ = await database.SaveChangesAsync();

        Approved.Equal("info-full.xml", (await _host.SendAsync($"{GetInfo}&CertificateID=1")).Text);
    }

    [Fact]
    public async Task A_new_renewal_is_told_with_the_end_of_its_activation_period_and_the_provider_of_its_day() =>
        Approved.Equal("info-new-renewal.xml", (await _host.SendAsync($"{GetInfo}&CertificateID=2&Returncertificate=true&Returntype=individual")).Text);

    [Fact]
    public async Task The_newest_leaf_is_returned_with_a_chain_that_verifies()
    {
        _ = await IssueAsync(number: 1);
        var newest = await IssueAsync(number: 2);
        var root = (await AuthorityAsync()).Chain.RootPem;

        var answer = await _host.SendAsync($"{GetInfo}&CertificateID=1&returncertificate=True&returntype=individual");

        var returned = answer.All("Certificates").Single();
        var pems = answer.All("Certificate").Where(element => !element.HasElements).Select(element => element.Value).ToList();
        Assert.Equal(("true", "INDIVIDUAL"), (returned.Attribute("CertificateReturned")!.Value, returned.Attribute("ReturnType")!.Value));
        Assert.Equal("INTERMEDIATE", answer.All("CaCertificates").Single().Elements().Single().Attribute("Type")!.Value);
        Assert.Equal(newest, pems[0]);
        Assert.True(Verifies(root, pems));
    }

    [Fact]
    public async Task A_pkcs7_holds_the_leaf_and_all_above_it()
    {
        var leaf = await IssueAsync(number: 1);

        var answer = await _host.SendAsync($"{GetInfo}&CertificateID=1&Returncertificate=true&Returntype=Pkcs7");

        var pem = answer.Of("Certificate");
        X509Certificate2Collection all = [];
#pragma warning disable SYSLIB0057 // no loader reads a PKCS#7
        all.Import(Convert.FromBase64String(pem[PemEncoding.Find(pem).Base64Data]));
#pragma warning restore SYSLIB0057
        Assert.Empty(answer.All("CaCertificates"));
        Assert.Equal(3, all.Count);
        Assert.Contains(all, certificate => certificate.ExportCertificatePem() == leaf);
    }

    [Theory]
    [InlineData("Returncertificate=true", "returntype.missing")]
    [InlineData("Returncertificate=true&Returntype=PEM", "returntype.invalid")]
    [InlineData("Returncertificate=true&Returntype=Individual1", "returntype.too-long")]
    [InlineData("Returntype=PKCS7&returntype=Individual", "returntype.invalid")]
    [InlineData("Returncertificate=yes", "returncertificate.invalid")]
    [InlineData("Returncertificate=truetruetrue", "returncertificate.too-long")]
    public async Task A_form_that_cannot_be_read_is_refused(string parameters, string rule)
    {
        var answer = await _host.SendAsync($"{GetInfo}&CertificateID=1&{parameters}");

        Assert.Equal((rule, 2011294, "CertificateId is not valid"), (answer.Rule, answer.ErrorNumber, answer.ErrorText));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&Returncertificate=false")]
    [InlineData("&Returncertificate=false&Returntype=PKCS7")]
    [InlineData("&Returntype=Individual")]
    public async Task A_certificate_that_is_not_asked_for_is_not_returned(string parameters)
    {
        _ = await IssueAsync(number: 1);

        Assert.Equal("false", (await _host.SendAsync($"{GetInfo}&CertificateID=1{parameters}")).All("Certificates").Single().Attribute("CertificateReturned")!.Value);
    }

    private static DomainControlRow Control(CertificateRow row, string name, int position, string approver) =>
        new() { Tenant = row.Tenant, CertificateId = row.CertificateId, Name = name, Position = position, Method = DomainControlMethod.Email, ApproverEmail = approver };

    private static bool Verifies(string root, List<string> pems)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = new DateTime(2026, 11, 21, 12, 0, 0, DateTimeKind.Utc);
        _ = chain.ChainPolicy.CustomTrustStore.Add(X509Certificate2.CreateFromPem(root));

        foreach (var pem in pems.Skip(1))
        {
            _ = chain.ChainPolicy.ExtraStore.Add(X509Certificate2.CreateFromPem(pem));
        }

        using var leaf = X509Certificate2.CreateFromPem(pems[0]);
        return chain.Build(leaf);
    }

    private Task<CertificateAuthority> AuthorityAsync() => _host.Services.GetRequiredService<ServiceAuthority>().ReadAsync(CancellationToken.None);

    private async Task<string> IssueAsync(int number)
    {
        var request = ((RequestReading.Read)SigningRequest.Read(Requests.Csr("CN=example.com"))).Request;
        var (from, until) = (new DateTimeOffset(2026, 7, 11, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var leaf = (await AuthorityAsync()).Issue(new LeafRequest(request.Key, ["example.com"], ValidationLevel.Domain, Organization: null, from, until, _host.Services.GetRequiredService<ServiceAuthority>().Addresses));

        await using var scope = _host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>();
        var tenant = await database.Tenants.Select(row => row.Tenant).SingleAsync();
        _ = database.Leaves.Add(new LeafRow { Tenant = tenant, CertificateId = 1, Number = number, Serial = leaf.Serial.Hex, NotBefore = from, NotAfter = until, Pem = leaf.Pem });
        _ = await database.SaveChangesAsync();

        return leaf.Pem;
    }
}
