using System.Text.Json;
using SslRenewal.Api.Commands.Activation;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Activation;

/// <summary>Activations as they are answered and stored, on either database.</summary>
public abstract class ActivateTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task An_activation_by_record_is_answered_with_the_record_and_stored()
    {
        await using var host = await Activations.StartAsync(kind);

        var answer = await host.PostAsync("activate", Activations.Bought, "CSR", ExampleActivation.SigningRequest, "UniqueValue", "5a955211b1f8c", "DNSDCValidation", "True", "AdminEmailAddress", "Me@Example.COM", "WebServerType", "nginx");
        var (certificate, names) = await host.ReadAsync(Activations.Bought);

        Approved.Equal("activated.xml", answer.Text);
        Assert.Equal((CertificateStatus.Purchased, "example.com", "5a955211b1f8c", "Me@example.com"), (certificate.Status, certificate.HostName, certificate.UniqueValue, certificate.AdminEmail));
        Assert.StartsWith("-----BEGIN CERTIFICATE REQUEST-----", certificate.Csr, StringComparison.Ordinal);
        Assert.InRange(certificate.ProviderOrderId ?? 0, 1_000_000, 999_999_999);
        Assert.Equal((new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero), 0, null), (certificate.ActivatedAt!.Value, certificate.CarriedDays, certificate.IssueAt));
        Assert.Equal(("example.com", DomainControlMethod.Cname, null, null), names.Select(name => (name.Name, name.Method, name.ApproverEmail, name.ShownAt)).Single());
        Assert.Equal("""{"adminEmailAddress":"Me@Example.COM","webServerType":"nginx","uniqueValue":"5a955211b1f8c","dnsdcValidation":"True"}""", certificate.Applicant);
    }

    [DatabaseFact]
    public async Task Several_names_each_have_a_method_of_their_own()
    {
        await using var host = await Activations.StartAsync(kind);

        var answer = await host.PostAsync(
            "activate", Activations.Many, "CSR", ExampleActivation.SigningRequest, "UniqueValue", "5a955211b1f8c", "ApproverEmail", "admin@example.com",
            "DNSNames", "Secure.example.com, login.example.com,example.org", "DNSApproverEmails", "HTTPCSRHASH,CNAMECSRHASH , hostmaster@example.org");
        var (_, names) = await host.ReadAsync(Activations.Many);

        Approved.Equal("activated-many.xml", answer.Text);
        Assert.Equal(
            [("example.com", DomainControlMethod.Email, "admin@example.com"), ("secure.example.com", DomainControlMethod.HttpFile, null), ("login.example.com", DomainControlMethod.Cname, null), ("example.org", DomainControlMethod.Email, "hostmaster@example.org")],
            names.Select(name => (name.Name, name.Method, name.ApproverEmail)));
    }

    [DatabaseFact]
    public async Task A_renewal_carries_the_days_that_are_left_and_has_the_common_name_that_it_renews()
    {
        await using var host = await Activations.StartAsync(kind);

        var other = await host.PostAsync("activate", Activations.Renewal, "CSR", SigningRequests.Of("www.example.com"), "DNSDCValidation", "true");
        var answer = await host.PostAsync("activate", Activations.Renewal, "CSR", SigningRequests.Of("Example.com"), "DNSDCValidation", "true");

        Assert.Equal((2011166, "csr.other-domain"), (other.ErrorNumber, other.Rule));
        Assert.True(answer.IsOk, answer.Text);
        Assert.Equal(30, (await host.ReadAsync(Activations.Renewal)).Certificate.CarriedDays);
    }

    [DatabaseTheory]
    [InlineData(8)]
    public async Task Of_activations_sent_at_once_for_one_certificate_one_is_kept(int requests)
    {
        await using var host = await Activations.StartAsync(kind);

        var answers = await Task.WhenAll(Enumerable.Range(0, requests).Select(_ => host.PostAsync("activate", Activations.Bought, "CSR", ExampleActivation.SigningRequest, "HTTPDCValidation", "1")));

        Assert.Single(answers, answer => answer.IsOk);
        Assert.Equal(requests - 1, answers.Count(answer => answer.Rule == "certificate.status"));
        Assert.Single((await host.ReadAsync(Activations.Bought)).Names);
    }

    [DatabaseFact]
    public async Task An_issuer_that_refuses_leaves_a_purchase_error_that_management_resets()
    {
        await using var host = await Activations.StartAsync(kind);
        using var fault = await host.Client.PostAsJsonAsync(new Uri("/manage/faults", UriKind.Relative), new { kind = "issuerRefuses" });

        var refused = await host.PostAsync("activate", Activations.Bought, "CSR", SigningRequests.Of("shop.example.com"), "HTTPDCValidation", "true");
        var (certificate, names) = await host.ReadAsync(Activations.Bought);

        Assert.Equal((3011295, "Error From Certificate Provider", "0"), (refused.ErrorNumber, refused.ErrorText, refused["ID"]));
        Assert.Equal((CertificateStatus.PurchaseError, 1), (certificate.Status, names.Length));

        using var reset = await host.Client.PostAsync(new Uri($"/manage/certificates/{Activations.Bought}/reset", UriKind.Relative), content: null);
        Assert.True(reset.IsSuccessStatusCode, await reset.Content.ReadAsStringAsync());
        Assert.Equal(CertificateStatus.Purchased, (await host.ReadAsync(Activations.Bought)).Certificate.Status);
    }

    [DatabaseFact]
    public async Task A_refusal_changes_nothing()
    {
        await using var host = await Activations.StartAsync(kind);

        var answer = await host.PostAsync("activate", Activations.Bought, "CSR", SigningRequests.Of("shop.example.com"), "ApproverEmail", "someone@example.com");
        var (certificate, names) = await host.ReadAsync(Activations.Bought);

        Approved.Equal("activate-refused.xml", answer.Text);
        Assert.Equal((CertificateStatus.NewPurchase, null, null, 0), (certificate.Status, certificate.Csr, certificate.Applicant, names.Length));
    }

    [DatabaseFact]
    public async Task Texts_of_every_kind_are_kept_as_given()
    {
        await using var host = await Activations.StartAsync(kind);

        var answer = await host.PostAsync(
            "activate", Activations.Extended, "CSR", SigningRequests.Of("bank.example.com"), "ApproverEmail", "webmaster@example.com", "AdminOrganizationName", "Bücher & <Söhne>\0", "AdminAddress1", "1", "AdminCity", "東京", "AdminStateProvince", "\"x\"",
            "AdminCountry", "jp", "AdminPostalCode", "100", "CompanyIncorporationCountry", "JP", "OrganizationDUNS", "", "CompanyDBA", " d ");
        var told = JsonSerializer.Deserialize<Dictionary<string, string>>((await host.ReadAsync(Activations.Extended)).Certificate.Applicant!)!;

        Assert.True(answer.IsOk, answer.Text);
        Assert.Equal(("Bücher & <Söhne>\uFFFD", "東京", "\"x\"", "d"), (told["adminOrganizationName"], told["adminCity"], told["adminStateProvince"], told["companyDBA"]));
        Assert.DoesNotContain("organizationDUNS", told.Keys);
    }
}

public sealed class SqliteActivateTests() : ActivateTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlActivateTests() : ActivateTests(DatabaseKind.PostgreSql);
