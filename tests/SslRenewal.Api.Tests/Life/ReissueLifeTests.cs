using System.Net;
using SslRenewal.Api.Tests.Activation;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Life;

/// <summary>Reissues beside renewals, and issuers that refuse.</summary>
public abstract class ReissueLifeTests(DatabaseKind kind)
{
    private const int Old = 501904;
    private const string Certificate = """{ "certificateId": 501904, "sslType": "Standard SSL", "hostName": "example.com", "expiresInDays": 30 }""";

    [DatabaseFact]
    public async Task The_open_renewal_moves_along_to_the_reissue_with_the_days_that_it_carries()
    {
        await using var host = await StartAsync();
        var (renewal, reissue) = (await host.RenewAsync(Old), await host.ReissueAsync(Old));

        Assert.Equal((renewal, null), ((await host.LifeAsync(Old)).Renewal, (await host.LifeAsync(reissue)).Renewal));
        await ApproveAsync(host, reissue);
        var (old, taken) = (await host.LifeAsync(Old), await host.LifeAsync(reissue));
        await host.MoveAsync(Lives.Noon.AddDays(10));
        await host.ActivateAsync(renewal);
        await ApproveAsync(host, renewal);
        var renewed = await host.LifeAsync(renewal);

        Assert.Equal(("REPLACED", reissue, null), (old.Status, old.ReplacedBy, old.Renewal));
        Assert.Equal(("ACTIVE", renewal, old.ExpiresOn), (taken.Status, taken.Renewal, taken.ExpiresOn));
        Assert.Equal("certificate.queued", (await host.SendAsync(Renewals.Of(reissue))).Rule);
        Assert.Equal((reissue, 20, Lives.Noon.AddDays(10).AddYears(1).AddDays(20)), (renewed.RenewalOf, renewed.Coverage!.CarriedDays, renewed.ExpiresOn!.Value));
    }

    [DatabaseFact]
    public async Task The_open_renewal_moves_along_even_from_a_certificate_that_was_revoked_meanwhile()
    {
        await using var host = await StartAsync();
        var (renewal, reissue) = (await host.RenewAsync(Old), await host.ReissueAsync(Old));
        Assert.True((await host.PostAsync("revokecertificate", Old, "CertificateType", "Standard SSL")).IsOk);

        await ApproveAsync(host, reissue);

        Assert.Equal(("CANCELLED", "ACTIVE", renewal), ((await host.LifeAsync(Old)).Status, (await host.LifeAsync(reissue)).Status, (await host.LifeAsync(reissue)).Renewal));
        Assert.Equal("certificate.queued", (await host.SendAsync(Renewals.Of(reissue))).Rule);
    }

    [DatabaseFact]
    public async Task Of_a_renewal_that_moved_along_a_cancellation_reopens_the_reissue()
    {
        await using var host = await StartAsync();
        var (renewal, reissue) = (await host.RenewAsync(Old), await host.ReissueAsync(Old));
        await ApproveAsync(host, reissue);

        Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(renewal, "cancel"));

        Assert.Equal("certificate.not-active", (await host.SendAsync(Renewals.Of(Old))).Rule);
        Assert.Equal(await host.RenewAsync(reissue), (await host.LifeAsync(reissue)).Renewal);
    }

    [DatabaseFact]
    public async Task A_renewal_that_is_revoked_or_replaced_does_not_reopen_the_old_one()
    {
        await using var host = await StartAsync();
        var renewal = await host.RenewAsync(Old);
        await host.ActivateAsync(renewal);
        await ApproveAsync(host, renewal);
        var reissue = await host.ReissueAsync(renewal);
        await ApproveAsync(host, reissue);

        Assert.Equal(("REPLACED", "ACTIVE"), ((await host.LifeAsync(renewal)).Status, (await host.LifeAsync(reissue)).Status));
        Assert.Equal("certificate.queued", (await host.SendAsync(Renewals.Of(Old))).Rule);
        Assert.True((await host.PostAsync("revokecertificate", renewal, "CertificateType", "Standard SSL")).IsOk);
        Assert.True((await host.PostAsync("revokecertificate", reissue, "CertificateType", "Standard SSL")).IsOk);
        Assert.Equal("certificate.queued", (await host.SendAsync(Renewals.Of(Old))).Rule);
    }

    [DatabaseFact]
    public async Task An_issuer_that_refuses_a_reissue_leaves_the_old_one_active_until_management_lets_it_try_again()
    {
        await using var host = await StartAsync();
        await host.InjectAsync(new { kind = "issuerRefuses", command = "namecheap.ssl.reissue" });

        var refused = await host.PostAsync("reissue", Old, "CSR", SigningRequests.Of(Lives.Host), "DNSDCValidation", "true");
        var reissue = (await host.LifeAsync(Old)).ReplacedBy!.Value;
        var again = await host.PostAsync("reissue", Old, "CSR", SigningRequests.Of(Lives.Host), "DNSDCValidation", "true");

        Assert.False(refused.IsOk);
        Assert.Equal(("certificate.reissuing", "ACTIVE", "PURCHASEERROR"), (again.Rule, (await host.LifeAsync(Old)).Status, (await host.LifeAsync(reissue)).Status));
        Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(reissue, "reset"));
        await ApproveAsync(host, reissue);
        Assert.Equal(("REPLACED", "ACTIVE"), ((await host.LifeAsync(Old)).Status, (await host.LifeAsync(reissue)).Status));
    }

    [DatabaseFact]
    public async Task An_issuer_that_refuses_an_activation_is_asked_again_after_a_reset_and_no_time_does_it()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario());
        var id = await host.BuyAsync();
        await host.InjectAsync(new { kind = "issuerRefuses", command = "namecheap.ssl.activate" });

        var refused = await host.PostAsync("activate", id, "CSR", SigningRequests.Of(Lives.Host), "DNSDCValidation", "true", "AdminEmailAddress", "admin@example.com");
        await host.MoveAsync(Lives.Noon.AddYears(2));
        var waiting = await host.LifeAsync(id);
        Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(id, "reset"));
        var issued = await host.LifeAsync(id);

        Assert.False(refused.IsOk);
        Assert.Equal(("PURCHASEERROR", 0), (waiting.Status, waiting.Leaves.Count));
        Assert.Equal(("ACTIVE", Lives.Noon.AddYears(2), Lives.Noon.AddYears(3)), (issued.Status, issued.IssuedOn!.Value, issued.ExpiresOn!.Value));
    }

    [DatabaseFact]
    public async Task A_reissue_that_comes_after_the_end_of_the_coverage_is_refused_by_the_issuer()
    {
        await using var host = await StartAsync();
        var reissue = await host.ReissueAsync(Old);
        await host.MoveAsync(Lives.Noon.AddDays(31));

        await ApproveAsync(host, reissue);

        Assert.Equal(("ACTIVE", "PURCHASEERROR"), ((await host.LifeAsync(Old)).Status, (await host.LifeAsync(reissue)).Status));
        Assert.Empty((await host.LifeAsync(reissue)).Leaves);
    }

    private Task<SslRenewalHost> StartAsync() => SslRenewalHost.StartAsync(kind, Lives.Scenario(Certificate), Lives.Settings(mode: "manual"));

    private static async Task ApproveAsync(SslRenewalHost host, int certificateId) => Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(certificateId, "approve"));
}

public sealed class SqliteReissueLifeTests() : ReissueLifeTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlReissueLifeTests() : ReissueLifeTests(DatabaseKind.PostgreSql);
