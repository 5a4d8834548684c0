using SslRenewal.Api.Commands.Activation;
using SslRenewal.Domain.Issuance;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Activation;

/// <summary>Changes of domain control, and its being asked for again, as they are answered and stored, on either database.</summary>
public abstract class EditDcvMethodTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task A_certificate_for_one_name_changes_as_a_whole()
    {
        await using var host = await ActivatedAsync(Activations.Bought, "ApproverEmail", "admin@example.com");

        var answer = await host.PostAsync("editDCVMethod", Activations.Bought, "DCVMethod", "HTTP_CSR_HASH");
        var name = Assert.Single((await host.ReadAsync(Activations.Bought)).Names);

        Approved.Equal("edited.xml", answer.Text);
        Assert.Equal((DomainControlMethod.HttpFile, null, null), (name.Method, name.ApproverEmail, name.Token));
    }

    [DatabaseFact]
    public async Task A_certificate_for_several_names_changes_name_by_name()
    {
        await using var host = await ActivatedAsync(Activations.Many, "DNSDCValidation", "true", "DNSNames", "one.example.com,example.org");

        var answer = await host.PostAsync("editdcvmethod", Activations.Many, "DNSNames", "example.org, Example.com", "DCVMethods", "admin@example.org,CNAME_CSR_HASH");
        var (_, names) = await host.ReadAsync(Activations.Many);

        Approved.Equal("edited-many.xml", answer.Text);
        Assert.Equal([(DomainControlMethod.Cname, null), (DomainControlMethod.Cname, null), (DomainControlMethod.Email, "admin@example.org")], names.Select(name => (name.Method, name.ApproverEmail)));
    }

    [DatabaseFact]
    public async Task A_refusal_changes_nothing()
    {
        await using var host = await ActivatedAsync(Activations.Bought, "ApproverEmail", "admin@example.com");

        var answer = await host.PostAsync("editDCVMethod", Activations.Bought, "DCVMethod", "someone@example.com");

        Approved.Equal("edit-refused.xml", answer.Text);
        Assert.Equal("admin@example.com", Assert.Single((await host.ReadAsync(Activations.Bought)).Names).ApproverEmail);
    }

    [DatabaseFact]
    public async Task A_certificate_that_waits_for_nothing_is_not_changed()
    {
        await using var host = await Activations.StartAsync(kind);

        Assert.Equal((2011331, "Status is Invalid"), Error(await host.PostAsync("editDCVMethod", Activations.Bought, "DCVMethod", "CNAME_CSR_HASH")));
        Assert.Equal((2011294, "CertificateID is not Valid"), Error(await host.PostAsync("editDCVMethod", 1, "DCVMethod", "CNAME_CSR_HASH")));
        Assert.Equal("dnsnames.mismatch", (await host.PostAsync("editDCVMethod", Activations.WithoutRequest, "DCVMethod", "CNAME_CSR_HASH")).Rule);
    }

    [DatabaseFact]
    public async Task Asking_again_sends_each_approver_the_mail_once_more()
    {
        await using var host = await ActivatedAsync(Activations.Bought, "ApproverEmail", "admin@example.com");

        var answer = await host.PostAsync("resendApproverEmail", Activations.Bought);
        var mail = await host.Client.GetStringAsync(new Uri("/manage/mail", UriKind.Relative));

        Approved.Equal("approver-resent.xml", answer.Text);
        Assert.Equal(3, mail.Split("admin@example.com").Length);
    }

    [DatabaseFact]
    public async Task Asking_again_needs_a_certificate_that_waits()
    {
        await using var host = await Activations.StartAsync(kind);

        Approved.Equal("resend-refused.xml", (await host.PostAsync("resendApproverEmail", 1)).Text);
        Assert.Equal((2011331, "Status is invalid"), Error(await host.PostAsync("resendApproverEmail", Activations.Active)));
        Assert.Equal((3011295, "ApproverEmail is invalid"), Error(await host.PostAsync("resendApproverEmail", Activations.WithoutRequest)));
    }

    private static (int?, string?) Error(Answer answer) => (answer.ErrorNumber, answer.ErrorText);

    private async Task<SslRenewalHost> ActivatedAsync(int certificateId, params string[] parameters)
    {
        var host = await Activations.StartAsync(kind);
        var answer = await host.PostAsync("activate", certificateId, ["CSR", ExampleActivation.SigningRequest, "UniqueValue", "5a955211b1f8c", .. parameters]);

        Assert.True(answer.IsOk, answer.Text);
        return host;
    }
}

public sealed class SqliteEditDcvMethodTests() : EditDcvMethodTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlEditDcvMethodTests() : EditDcvMethodTests(DatabaseKind.PostgreSql);
