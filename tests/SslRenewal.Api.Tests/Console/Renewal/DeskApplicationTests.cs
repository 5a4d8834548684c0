using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Console.Renewal;
using SslRenewal.Api.Tests.Activation;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Api.Tests.Mail;
using SslRenewal.Issuing.Keys;
using SslRenewal.Issuing.Requests;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Console.Renewal;

/// <summary>What a renewal at the desk is made from: the application of the certificate that it renews, a signing request, and what is told where the application lacks it.</summary>
public abstract class DeskApplicationTests(DatabaseKind kind)
{
    private const int Held = 501904;

    [DatabaseFact]
    public async Task A_request_that_was_uploaded_is_used_and_no_key_is_kept()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(DeskPurchaseTests.Certificate()), Lives.Settings(mode: "manual"));
        var csr = SigningRequests.Of("example.com", "www.example.com");

        var wrong = await host.PrepareAsync(new RenewalChoice(1, Key: null, SigningRequests.Of("example.org"), Desks.Told), Held);
        var unreadable = await host.PrepareAsync(new RenewalChoice(1, Key: null, "x", Desks.Told), Held);
        var prepared = await host.PrepareAsync(new RenewalChoice(1, Key: null, csr, Desks.Told), Held);
        Assert.Equal(PaymentOutcome.Paid, await host.PayAsync(prepared.BasketId!.Value));

        var (row, names) = await host.ReadAsync(501905);
        Assert.Equal(("csr.other-domain", "csr.invalid"), (wrong.Refused[Held].Rule, unreadable.Refused[Held].Rule));
        Assert.Equal((csr.ReplaceLineEndings("\n").Trim(), 0), (row.Csr!.ReplaceLineEndings("\n").Trim(), await host.LookAsync(database => database.PrivateKeys.CountAsync())));
        Assert.Equal(["example.com", "www.example.com"], names.Select(name => name.Name));
    }

    [DatabaseFact]
    public async Task The_application_is_taken_over_and_nothing_of_it_can_be_changed()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(), Lives.Settings());
        var old = await host.BeginAsync("EV SSL");
        _ = await host.LifeAsync(old);
        await host.MoveAsync(Lives.Noon.AddDays(300));

        var id = await host.RenewAtDeskAsync(old);

        var (row, names) = await host.ReadAsync(id);
        Assert.Contains("\"adminOrganizationName\":\"Example\"", row.Applicant!, StringComparison.Ordinal);
        Assert.DoesNotContain("Some ", row.Applicant!, StringComparison.Ordinal);
        Assert.Equal((true, "admin@example.com"), (row.AsksForLetter, names.Single().ApproverEmail));
        Assert.Contains(await host.MailsAsync(), mail => mail.CertificateId == id && mail.Kind is "approver");
    }

    [DatabaseTheory]
    [InlineData("PositiveSSL", "ACTIVE")]
    [InlineData("High Assurance SSL", "PURCHASED")]
    [InlineData("EV SSL", "PURCHASED")]
    public async Task A_host_that_is_too_long_for_a_subject_is_renewed_as_any_other(string type, string status)
    {
        var name = $"{new string('a', 60)}.{new string('b', 60)}.example.com";
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(DeskPurchaseTests.Certificate(type: type, host: name)), Lives.Settings());

        var renewal = await host.LifeAsync(await host.RenewAtDeskAsync(Held));

        Assert.Equal((status, name), (renewal.Status, renewal.HostName));
        Assert.Equal([name], renewal.Names);
    }

    [DatabaseFact]
    public async Task A_request_that_came_out_otherwise_than_it_was_judged_is_not_paid()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(DeskPurchaseTests.Certificate()), Lives.Settings());
        var line = (await host.BasketAsync((await host.PrepareAsync(Held)).BasketId!.Value))!.Lines.Single();

        bool Grants(string csr) => PaidRenewals.IsGranted(line, new MadeRequest(SigningRequest.Read(csr), ProtectedKey: "made here"));

        Assert.True(Grants(SigningRequests.Of("example.com")));
        Assert.False(Grants(SigningRequests.Of("example.org")));
        Assert.False(Grants("x"));
    }

    [DatabaseFact]
    public async Task What_was_loaded_of_an_applicant_and_no_activation_would_take_is_asked_for_anew()
    {
        var certificate = DeskPurchaseTests.Certificate(type: "EV SSL").TrimEnd('}') + """, "applicant": { "adminCountry": "XX", "adminCity": "Phoenix", "organizationCountry": "Nowhere" } }""";
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(certificate), Lives.Settings());

        var id = await host.RenewAtDeskAsync(Held);

        Assert.Contains("\"adminCity\":\"Phoenix\"", (await host.ReadAsync(id)).Certificate.Applicant!, StringComparison.Ordinal);
        Assert.Contains("\"adminCountry\":\"US\"", (await host.ReadAsync(id)).Certificate.Applicant!, StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task A_certificate_that_was_imported_is_renewed_for_the_names_that_it_carries()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(DeskPurchaseTests.Certificate(type: "SAN Certificate")), Lives.Settings());
        await host.ImportLeafAsync(Held, "example.com", "shop.example.com", "example.org");

        var id = await host.RenewAtDeskAsync(Held);

        Assert.Equal(["example.com", "shop.example.com", "example.org"], (await host.LifeAsync(id)).Names);
    }

    [DatabaseFact]
    public async Task What_the_application_lacks_must_be_told()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(DeskPurchaseTests.Certificate(type: "High Assurance SSL")));

        var silent = await host.PrepareAsync(new RenewalChoice(1, KeyKind.P256, Csr: null, new Dictionary<string, string>(StringComparer.Ordinal) { ["AdminEmailAddress"] = Desks.Mailbox }), Held);
        var told = await host.PrepareAsync(Held);

        Assert.Equal((null, "organization.missing"), (silent.BasketId, silent.Refused[Held].Rule));
        Assert.NotNull(told.BasketId);
    }
}

public sealed class SqliteDeskApplicationTests() : DeskApplicationTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlDeskApplicationTests() : DeskApplicationTests(DatabaseKind.PostgreSql);
