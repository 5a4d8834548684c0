using System.Xml.Linq;
using SslRenewal.Domain.Issuance;

namespace SslRenewal.Api.Tests.Activation;

/// <summary>What an activation reads and writes on the wire.</summary>
public sealed class ActivationWireTests : IAsyncLifetime
{
    private SslRenewalHost _host = null!;

    public async Task InitializeAsync() => _host = await Activations.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_values_are_what_openssl_and_md5sum_compute()
    {
        var (pem, md5, sha256) = SigningRequests.ByOpenSsl("shop.example.com");

        var answer = await _host.PostAsync("activate", Activations.Many, "CSR", pem, "ApproverEmail", "HTTPCSRHASH", "DNSNames", "login.example.com", "DNSApproverEmails", "CNAMECSRHASH");
        var unique = (await _host.ReadAsync(Activations.Many)).Certificate.UniqueValue;

        Assert.Matches("^[0-9a-f]{13}$", unique);
        Assert.Equal(
            [$"{md5}.txt", $"{sha256} ssl.com {unique}", $"_{md5}.login.example.com", $"{sha256[..32]}.{sha256[32..]}.{unique}.ssl.com"],
            answer.Result.Descendants().Where(element => !element.HasElements).Select(element => element.Value));
    }

    [Fact]
    public async Task An_activation_by_e_mail_is_answered_with_the_bare_element()
    {
        var answer = await _host.PostAsync("activate", Activations.Bought, "CSR", SigningRequests.Of("shop.example.com"), "ApproverEmail", "admin@example.com");

        Assert.Equal($"""<SSLActivateResult ID="{Activations.Bought}" IsSuccess="true" xmlns="http://api.namecheap.com/xml.response" />""", answer.Result.ToString(SaveOptions.DisableFormatting));
    }

    [Fact]
    public async Task A_request_may_come_by_get()
    {
        var answer = await _host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.ACTIVATE&certificateid={Activations.Bought}&csr={Uri.EscapeDataString(SigningRequests.Of("shop.example.com"))}&dnsdcvalidation=1");

        Assert.True(answer.IsOk, answer.Text);
    }

    [Fact]
    public async Task A_wildcard_is_shown_at_its_base()
    {
        var answer = await _host.PostAsync("activate", Activations.Wildcard, "CSR", SigningRequests.Of("*.example.com", "example.com"), "DNSDCValidation", "true");

        Assert.EndsWith(".example.com", answer.Result.Descendants().First(element => element.Name.LocalName == "HostName").Value, StringComparison.Ordinal);
        Assert.Equal(["*.example.com", "example.com"], answer.Result.Descendants().Where(element => element.Name.LocalName == "DNS").Select(element => element.Attribute("domain")!.Value));
        Assert.Equal([DomainControlMethod.Cname, DomainControlMethod.Cname], (await _host.ReadAsync(Activations.Wildcard)).Names.Select(name => name.Method));
    }

    [Theory]
    [InlineData(Activations.Active, "certificate.status")]
    [InlineData(Activations.Lapsed, "certificate.lapsed")]
    [InlineData(502001, "certificate.unknown")]
    [InlineData(1, "certificate.unknown")]
    public async Task A_certificate_that_cannot_be_activated_is_refused(int certificateId, string rule) =>
        Assert.Equal(rule, (await _host.PostAsync("activate", certificateId, "CSR", SigningRequests.Of("shop.example.com"), "DNSDCValidation", "true")).Rule);

    [Theory]
    [InlineData("x", 3011296, "Invalid CSR. The text is not a PKCS#10 signing request, in PEM or base64.")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", 3011296, "Invalid CSR. The text is PEM, but not of a signing request.")]
    public async Task A_text_that_is_no_request_is_refused_with_the_reason(string text, int number, string message)
    {
        var answer = await _host.PostAsync("activate", Activations.Bought, "CSR", text, "DNSDCValidation", "true");

        Assert.Equal((number, message), (answer.ErrorNumber, answer.ErrorText));
    }

    [Fact]
    public async Task Two_requests_that_differ_are_no_request()
    {
        var answer = await _host.PostAsync("activate", Activations.Bought, "CSR", SigningRequests.Of("shop.example.com"), "csr", SigningRequests.Of("other.example.com"), "DNSDCValidation", "true");

        Assert.Equal("Invalid CSR. Two signing requests were sent that differ.", answer.ErrorText);
    }

    [Fact]
    public async Task Characters_that_no_document_can_hold_are_left_out_of_an_errors_text()
    {
        var answer = await _host.PostAsync("activate", Activations.Bought, "CSR", SigningRequests.Of("shop.example.com"), "DNSDCValidation", "true", "AdminCountry", "\u0001<");

        Assert.Equal((4011297, "Parameter AdminCountry < is not a valid ISO 3166-1 alpha-2 country"), (answer.ErrorNumber, answer.ErrorText));
    }

    [Fact]
    public async Task A_long_list_of_names_is_refused_for_its_length()
    {
        var answer = await _host.PostAsync("activate", Activations.Many, "CSR", SigningRequests.Of("shop.example.com"), "DNSDCValidation", "true", "DNSNames", new string(',', 80_000));

        Assert.Equal("The additional domain names provided in DNSNames exceeded the purchased SANS.Only 3 SANS can be activated for this certificate.", answer.ErrorText);
    }
}
