using Microsoft.EntityFrameworkCore;
using SslRenewal.Domain.Mail;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Commands;

/// <summary><c>namecheap.ssl.resendfulfillmentemail</c>.</summary>
public sealed class ResendFulfillmentEmailTests
{
    private const string Resend = $"{Renewals.Caller}&Command=namecheap.ssl.resendfulfillmentemail";

    [Fact]
    public async Task A_certificate_is_sent_again_to_its_administrator()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>();
        _ = await database.Certificates.ExecuteUpdateAsync(set => set.SetProperty(row => row.AdminEmail, "admin@example.com"));

        Approved.Equal("sent-again.xml", (await host.SendAsync($"{Resend}&CertificateID=501904")).Text);

        Assert.Equal([(501904, MailKind.Fulfillment, "admin@example.com")], (await database.Mail.ToListAsync()).Select(mail => (mail.CertificateId, mail.Kind, mail.Recipient)));
        Assert.Equal(["Sent again to admin@example.com."], await database.CertificateEvents.Select(row => row.What).ToListAsync());
    }

    [Fact]
    public async Task Only_an_active_certificate_with_an_administrator_is_sent_again()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: $$"""
            { "version": 1, "accounts": [ { "userName": "apiexample", "apiKey": "{{Renewals.Key}}", "certificates": [
                { "certificateId": 1, "sslType": "EV SSL", "expiresInDays": 30 }, { "certificateId": 2, "sslType": "EV SSL", "status": "PURCHASED" },
                { "certificateId": 3, "sslType": "EV SSL", "status": "REPLACED", "expiresInDays": 30 } ],
              "subUsers": [ { "userName": "other", "certificates": [ { "certificateId": 4, "sslType": "EV SSL", "expiresInDays": 30 } ] } ] } ] }
            """);

        (string Parameters, string Rule, int Number, string Text)[] refused =
        [
            ("", "certificateid.missing", 2010294, "Parameter CertificateID is Missing"),
            ("&CertificateID=x", "certificateid.invalid", 2011294, "CertificateID is not Valid"),
            ("&CertificateID=00000000001", "certificateid.too-long", 2011294, "CertificateID is not Valid"),
            ("&CertificateID=1&certificateid=2", "certificateid.invalid", 2011294, "CertificateID is not Valid"),
            ("&CertificateID=9", "certificate.unknown", 2011294, "CertificateID is not Valid"),
            ("&CertificateID=4", "certificate.unknown", 2011294, "CertificateID is not Valid"),
            ("&CertificateID=2", "certificate.status", 2011331, "Status is invalid"),
            ("&CertificateID=3", "certificate.status", 2011331, "Status is invalid"),
            ("&CertificateID=1", "administrator.missing", 3011299, "No administrator email is on file for this certificate"),
        ];

        foreach (var (parameters, rule, number, text) in refused)
        {
            var answer = await host.SendAsync(Resend + parameters);
            Assert.Equal((rule, number, text), (answer.Rule, answer.ErrorNumber, answer.ErrorText));
        }

        await using var scope = host.Services.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<RenewalDbContext>().Mail.AnyAsync());
        Approved.Equal("sent-again-refused.xml", (await host.SendAsync($"{Resend}&CertificateID=9")).Text);
    }
}
