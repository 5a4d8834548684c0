using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Configuration;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Tests.Mail;

/// <summary>What each kind of mail says, compared with texts that a person has read.</summary>
public sealed class LetterTests
{
    private const string Pem = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";

    [Fact]
    public async Task The_approver_is_told_what_is_asked_and_where_to_answer()
    {
        await using var host = await StartAsync(tenant => [Inbox.Certificate(tenant, applicant: """{ "adminOrganizationName": "Example Ltd" }"""), Inbox.Control(tenant)]);

        await host.AskAsync();

        var mail = (await host.ReadMailAsync()).GetProperty("items")[0];
        Approved.Equal("mail-approver.txt", (await ReadAsync(host)).Replace(mail.Link().Split('/')[^1], "TOKEN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mail_that_is_sent_again_has_the_same_link_and_another_name_has_another()
    {
        await using var host = await StartAsync(tenant => [Inbox.Certificate(tenant), Inbox.Control(tenant), Inbox.Control(tenant, "www.example.com", position: 1)]);

        await host.AskAsync();
        await host.AskAsync();

        var links = (await host.ReadMailAsync("userName=apiexample")).GetProperty("items").EnumerateArray().Select(mail => mail.Link()).ToArray();
        Assert.Equal((links[0], links[1]), (links[2], links[3]));
        Assert.NotEqual(links[0], links[1]);
        Assert.Equal(5, await host.LookAsync(database => database.Tenants.Select(row => row.NextMailId).SingleAsync()));
    }

    [Fact]
    public async Task The_administrator_gets_the_newest_leaf_and_where_the_chain_is()
    {
        await using var host = await StartAsync(tenant => [Inbox.Certificate(tenant, CertificateStatus.Active), Leaf(tenant, 1, Inbox.Noon.AddDays(30).AddSeconds(-1))]);

        await host.WriteAsync(async (database, letters) => await letters.FulfillmentAsync(await database.Certificates.SingleAsync(row => row.CertificateId == Inbox.CertificateId), Inbox.Noon, CancellationToken.None));

        Approved.Equal("mail-fulfillment.txt", await ReadAsync(host));
    }

    [Fact]
    public async Task A_leaf_that_is_not_saved_yet_goes_out_and_coverage_beyond_it_is_told()
    {
        await using var host = await StartAsync(tenant => [Inbox.Certificate(tenant, CertificateStatus.Active), Leaf(tenant, 1, Inbox.Noon.AddDays(3))]);

        await host.WriteAsync(async (database, letters) =>
        {
            var certificate = await database.Certificates.SingleAsync(row => row.CertificateId == Inbox.CertificateId);
            _ = database.Add(Leaf(certificate.Tenant, 2, Inbox.Noon.AddDays(20)));
            await letters.FulfillmentAsync(certificate, Inbox.Noon, CancellationToken.None);
        });

        var text = await ReadAsync(host);
        Assert.Contains("to 11 December 2026, 12:00:00 UTC\nPaid until:   21 December 2026, 12:00:00 UTC; the next certificate comes by itself\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_the_coverage_is_told_with_the_days_on_which_to_renew()
    {
        await using var host = await StartAsync(tenant => [Inbox.Certificate(tenant, CertificateStatus.Active)]);

        await host.WriteAsync(async (database, letters) => await letters.ExpiryAsync(await database.Certificates.SingleAsync(row => row.CertificateId == Inbox.CertificateId), 30, Inbox.Noon, CancellationToken.None));

        Approved.Equal("mail-expiry.txt", await ReadAsync(host));
    }

    [Fact]
    public async Task A_renewal_that_was_ordered_is_told_in_place_of_them()
    {
        await using var host = await StartAsync(tenant =>
            [Inbox.Certificate(tenant, CertificateStatus.Active, host: null), new OpenRenewalRow { Tenant = tenant, CertificateId = Inbox.CertificateId, RenewalId = 8 }]);

        await host.WriteAsync(async (database, letters) => await letters.ExpiryAsync(await database.Certificates.SingleAsync(row => row.CertificateId == Inbox.CertificateId), 1, Inbox.Noon, CancellationToken.None));

        Approved.Equal("mail-expiry-renewing.txt", await ReadAsync(host));
    }

    [Fact]
    public async Task Nobody_is_written_to_where_there_is_no_address()
    {
        await using var host = await StartAsync(tenant => [Inbox.Certificate(tenant, CertificateStatus.Active, admin: null)]);

        await host.WriteAsync(async (database, letters) =>
        {
            var certificate = await database.Certificates.SingleAsync(row => row.CertificateId == Inbox.CertificateId);
            await letters.FulfillmentAsync(certificate, Inbox.Noon, CancellationToken.None);
            await letters.ExpiryAsync(certificate, 30, Inbox.Noon, CancellationToken.None);
        });

        Assert.Equal(0, (await host.ReadMailAsync()).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task What_is_undone_sends_nothing_and_uses_no_number()
    {
        await using var host = await StartAsync(tenant => [Inbox.Certificate(tenant), Inbox.Control(tenant)]);

        _ = await Assert.ThrowsAsync<TimeoutException>(() => host.WriteAsync(async (database, letters) =>
        {
            await letters.ApproverAsync(await database.Certificates.SingleAsync(row => row.CertificateId == Inbox.CertificateId), await database.DomainControls.SingleAsync(), Inbox.Noon, CancellationToken.None);
            throw new TimeoutException();
        }));

        Assert.Equal(0, (await host.ReadMailAsync()).GetProperty("total").GetInt32());
        Assert.Equal(1, await host.LookAsync(database => database.Tenants.Select(row => row.NextMailId).SingleAsync()));
    }

    private static async Task<SslRenewalHost> StartAsync(Func<int, object[]> rows)
    {
        var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario());

        await host.AddAsync(rows(await host.TenantAsync()));
        return host;
    }

    private static async Task<string> ReadAsync(SslRenewalHost host)
    {
        var mail = (await host.ReadMailAsync()).GetProperty("items")[0];

        return $"To: {mail.GetProperty("to").GetString()}\nSubject: {mail.GetProperty("subject").GetString()}\n\n{mail.GetProperty("body").GetString()}"
            .Replace(host.Services.GetRequiredService<PublicUrl>().Value, "http://127.0.0.1:5080", StringComparison.Ordinal);
    }

    private static LeafRow Leaf(int tenant, int number, DateTimeOffset until) => new()
    {
        Tenant = tenant,
        CertificateId = Inbox.CertificateId,
        Number = number,
        Serial = FormattableString.Invariant($"0{number}"),
        NotBefore = Inbox.Noon,
        NotAfter = until,
        Pem = Pem,
    };
}
