using SslRenewal.Api.Commands.Activation;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Activation;

/// <summary>Reissues as they are answered and stored, on either database.</summary>
public abstract class ReissueTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task A_reissue_has_a_number_of_its_own_and_what_was_bought()
    {
        await using var host = await Activations.StartAsync(kind, nextCertificateId: 747253);

        var answer = await host.PostAsync("reissue", Activations.Active, "CSR", ExampleActivation.SigningRequest, "UniqueValue", "5a955211b1f8c", "HTTPDCValidation", "true", "AdminEmailAddress", "new@example.com");
        var (old, _) = await host.ReadAsync(Activations.Active);
        var (reissue, names) = await host.ReadAsync(747253);

        Approved.Equal("reissued.xml", answer.Text);
        Assert.Equal((CertificateStatus.Active, 747253), (old.Status, old.ReplacedBy));
        Assert.Equal((CertificateStatus.Purchased, old.ExpiresAt, old.SslType, old.Years, old.PurchasedAt, null), (reissue.Status, reissue.ExpiresAt, reissue.SslType, reissue.Years, reissue.PurchasedAt, reissue.AdminEmail));
        Assert.NotNull(reissue.ProviderOrderId);
        Assert.Equal("example.com", Assert.Single(names).Name);
    }

    [DatabaseFact]
    public async Task One_reissue_is_on_its_way_at_a_time()
    {
        await using var host = await Activations.StartAsync(kind);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.PostAsync("reissue", Activations.Active, "CSR", ExampleActivation.SigningRequest, "DNSDCValidation", "true")));

        Assert.Single(answers, answer => answer.IsOk);
        Assert.Equal(7, answers.Count(answer => (answer.Rule, answer.ErrorNumber, answer.ErrorText) == ("certificate.reissuing", 4011331, "Status is invalid or reissue already in progress")));
    }

    [DatabaseFact]
    public async Task The_last_number_is_given_and_none_beyond_it()
    {
        await using var host = await Activations.StartAsync(kind, nextCertificateId: CertificateId.MaxValue);

        var last = await host.PostAsync("reissue", Activations.Active, "CSR", ExampleActivation.SigningRequest, "DNSDCValidation", "true");
        using var cancelled = await host.Client.PostAsync(new Uri($"/manage/certificates/{CertificateId.MaxValue}/cancel", UriKind.Relative), content: null);
        var beyond = await host.PostAsync("reissue", Activations.Active, "CSR", ExampleActivation.SigningRequest, "DNSDCValidation", "true");

        Assert.Equal("999999999", last["ID"]);
        Assert.True(cancelled.IsSuccessStatusCode);
        Assert.Equal((4035900, "Cannot create certificate for reissue", "0"), (beyond.ErrorNumber, beyond.ErrorText, beyond["ID"]));
    }

    [DatabaseFact]
    public async Task A_reissue_has_the_common_name_of_the_certificate()
    {
        await using var host = await Activations.StartAsync(kind);

        Assert.Equal("csr.other-domain", (await host.PostAsync("reissue", Activations.Active, "CSR", SigningRequests.Of("shop.example.com"), "DNSDCValidation", "true")).Rule);
    }

    [DatabaseTheory]
    [InlineData(Activations.Bought)]
    [InlineData(Activations.WithoutRequest)]
    [InlineData(Activations.Lapsed)]
    public async Task A_certificate_that_is_not_active_is_not_reissued(int certificateId)
    {
        await using var host = await Activations.StartAsync(kind);

        Assert.Equal("certificate.status", (await host.PostAsync("reissue", certificateId, "CSR", ExampleActivation.SigningRequest, "DNSDCValidation", "true")).Rule);
    }
}

public sealed class SqliteReissueTests() : ReissueTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlReissueTests() : ReissueTests(DatabaseKind.PostgreSql);
