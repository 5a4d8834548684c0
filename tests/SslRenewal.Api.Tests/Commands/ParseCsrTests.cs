using System.Security.Cryptography;

namespace SslRenewal.Api.Tests.Commands;

/// <summary><c>namecheap.ssl.parseCSR</c>.</summary>
public sealed class ParseCsrTests : IAsyncLifetime
{
    private const string Parse = $"{Renewals.Caller}&Command=namecheap.ssl.parseCSR";

    // A fixed one, so that its answer can be read: made by openssl with -subj "/C=US/ST=Arizona/L=Phoenix/O=Example/OU=IT/CN=www.example.com/emailAddress=admin@example.com".
    private const string Fixed = "MIIBgzCCASkCAQAwgYwxCzAJBgNVBAYTAlVTMRAwDgYDVQQIDAdBcml6b25hMRAwDgYDVQQHDAdQaG9lbml4MRAwDgYDVQQKDAdFeGFtcGxlMQswCQYDVQQLDAJJVDEYMBYGA1UEAwwPd3d3LmV4YW1wbGUuY29tMSAwHgYJKoZIhvcNAQkBFhFhZG1pbkBleGFtcGxlLmNvbTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABHL6Tv3xaU+sNcH/SzKK5t+cw4qFKtJDdhniECQi+o0SGVfPxEJgFRyAjuevIRMmvbF1Lmi0efVMM89qlztSAgGgOjA4BgkqhkiG9w0BCQ4xKzApMCcGA1UdEQQgMB6CC2V4YW1wbGUuY29tgg93d3cuZXhhbXBsZS5jb20wCgYIKoZIzj0EAwIDSAAwRQIgMhnKxAb+Qvvz7gvlRzbomJhw1kv7QQPogqz0cAIG8n4CIQDXmGwvonnezcoiT/OGKSyDxolSQfMj4lFGtrJpgnXNDg==";

    private SslRenewalHost _host = null!;

    public async Task InitializeAsync() => _host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_request_is_told_field_by_field_with_the_file_where_that_is_asked_for()
    {
        Approved.Equal("csr.xml", (await SendAsync(Fixed, "&CertificateType=positivessl&HTTPDCValidation=true")).Text);

        Assert.Empty((await SendAsync(Fixed, "&HTTPDCValidation=False")).All("HttpDCValidation"));
    }

    [Fact]
    public async Task A_long_request_of_a_large_key_is_read_by_get_and_by_post()
    {
        using var key = RSA.Create(4096);
        var csr = Requests.Csr(key, "CN=*.example.co.uk", [.. Enumerable.Range(1, 30).Select(number => $"host-{number}.example.co.uk")]);

        using var form = new FormUrlEncodedContent([new("CSR", csr)]);
        using var response = await _host.Client.PostAsync(new Uri("/xml.response?" + Parse, UriKind.Relative), form);
        var posted = await Answer.ReadAsync(response);

        Assert.True(csr.Length > 2000);
        Assert.Equal(("*.example.co.uk", "example.co.uk", "true"), (posted.Of("CommonName"), posted.Of("DomainName"), posted.Of("ValidTrueDomain")));
        Assert.EndsWith("host-29.example.co.uk,host-30.example.co.uk", posted.Of("DNSNames"), StringComparison.Ordinal);
        Assert.Equal(posted.Of("DNSNames"), (await SendAsync(csr)).Of("DNSNames"));
    }

    [Theory]
    [InlineData("CN=server", "server", "server", "false")]
    [InlineData("CN=db.internal", "db.internal", "db.internal", "false")]
    [InlineData("CN=1.2.3.4", "1.2.3.4", "", "false")]
    [InlineData("CN=My Company & <Sons>", "My Company & <Sons>", "", "false")]
    [InlineData("O=None", "", "", "false")]
    public async Task What_nobody_can_hold_is_no_true_domain(string subject, string commonName, string domain, string isTrue)
    {
        var answer = await SendAsync(Requests.Csr(subject));

        Assert.Equal((commonName, domain, isTrue), (answer.Of("CommonName"), answer.Of("DomainName"), answer.Of("ValidTrueDomain")));
    }

    [Fact]
    public async Task What_cannot_be_read_is_told()
    {
        using var weak = RSA.Create(1024);
        var damaged = Fixed.Replace("MII", "MIJ", StringComparison.Ordinal);

        (string Parameters, string Rule, int Number)[] refused =
        [
            ("", "csr.missing", 3022296),
            ("&csr=" + new string('a', 32768), "csr.too-long", 3022296),
            ("&csr=%C3%A4", "csr.invalid", 3022296),
            ("&csr=a&CSR=b", "csr.invalid", 3022296),
            ("&csr=abc", "csr.unreadable", 3022296),
            ("&csr=" + Uri.EscapeDataString(damaged), "csr.unreadable", 3022296),
            ("&csr=" + Uri.EscapeDataString(Requests.Csr(weak, "CN=example.com")), "csr.unreadable", 3022296),
            ("&csr=abc&CertificateType=SSL", "certificatetype.invalid", 2011300),
            ("&csr=abc&CertificateType=RapidSSL", "certificatetype.invalid", 2011300),
            ("&csr=abc&CertificateType=" + new string('a', 51), "certificatetype.too-long", 2011300),
            ("&csr=abc&HTTPDCValidation=maybe", "httpdcvalidation.invalid", 3022296),
            ("&csr=abc&HTTPDCValidation=perhaps", "httpdcvalidation.too-long", 3022296),
        ];

        foreach (var (parameters, rule, number) in refused)
        {
            var answer = await _host.SendAsync(Parse + parameters);
            Assert.Equal((rule, number), (answer.Rule, answer.ErrorNumber));
        }

        Approved.Equal("csr-refused.xml", (await _host.SendAsync(Parse)).Text);
    }

    private Task<Answer> SendAsync(string csr, string more = "") => _host.SendAsync($"{Parse}&csr={Uri.EscapeDataString(csr)}{more}");
}
