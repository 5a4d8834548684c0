using SslRenewal.Api.Manage.Certificates;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Life;

/// <summary>A tenant's own clock, which moves its own certificates alone.</summary>
public abstract class TenantTimeTests(DatabaseKind kind)
{
    private const string Bought = """{ "certificateId": 7, "sslType": "Standard SSL", "status": "NEWPURCHASE" }""";
    private const string Other = $$""", { "userName": "other", "apiKey": "other-key", "certificates": [ {{Bought}} ], "subUsers": [ { "userName": "others-customer", "certificates": [ { "certificateId": 8, "sslType": "Standard SSL", "status": "NEWPURCHASE" } ] } ] }""";

    [DatabaseFact]
    public async Task It_moves_its_tenants_certificates_alone_those_of_sub_users_with_them()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Bought, more: Other));

        await host.MoveAsync(Lives.Noon.AddDays(365), "accounts/other/clock");

        Assert.Equal(("NEWPURCHASE", "CANCELLED", "CANCELLED"), (await StatusAsync(host, 7, "apiexample"), await StatusAsync(host, 7, "other"), await StatusAsync(host, 8, "others-customer")));
    }

    [DatabaseFact]
    public async Task The_services_clock_moves_only_those_that_follow_it()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Bought, more: Other));
        await host.MoveAsync(Lives.Noon, "accounts/other/clock");

        await host.MoveAsync(Lives.Noon.AddDays(365));
        Assert.Equal(("CANCELLED", "NEWPURCHASE"), (await StatusAsync(host, 7, "apiexample"), await StatusAsync(host, 7, "other")));
        using var released = await host.Client.PutAsJsonAsync(new Uri("/manage/accounts/other/clock", UriKind.Relative), new { system = true });

        Assert.True(released.IsSuccessStatusCode);
        Assert.Equal("CANCELLED", await StatusAsync(host, 7, "other"));
    }

    private static async Task<string> StatusAsync(SslRenewalHost host, int certificateId, string userName) =>
        (await host.Client.GetFromJsonAsync<CertificateAnswer>(new Uri($"/manage/certificates/{certificateId}?userName={userName}", UriKind.Relative)))!.Status;
}

public sealed class SqliteTenantTimeTests() : TenantTimeTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlTenantTimeTests() : TenantTimeTests(DatabaseKind.PostgreSql);
