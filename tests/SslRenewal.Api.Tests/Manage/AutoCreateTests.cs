using System.Net;
using SslRenewal.Persistence;

namespace SslRenewal.Api.Tests.Manage;

/// <summary>An unknown account makes itself, where the settings say so.</summary>
public abstract class AutoCreateTests(DatabaseKind kind)
{
    [DatabaseFact]
    public async Task An_unknown_account_has_the_demo_s_data_from_its_first_request_on()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, settings: Tenants.AutoCreate);

        var renewed = await host.SendAsync(Renewals.Of(501904, sslType: "PositiveSSL").As("ci-job-1"));

        Assert.True(renewed.IsOk, renewed.Text);
        Assert.Equal(new Account("ci-job-1", 991, 991, Orders: 2, Certificates: 38), await host.ReadAccountAsync("ci-job-1"));
        Assert.Equal(new Account("ci-job-1-sub", 250, 250, Orders: 0, Certificates: 2), await host.ReadAccountAsync("ci-job-1-sub"));
        Assert.Equal(new Account("apiexample", 1000, 1000, Orders: 1, Certificates: 37), await host.ReadAccountAsync());
        Assert.Contains("made itself", await host.GetTextAsync("audit"), StringComparison.Ordinal);
    }

    [DatabaseFact]
    public async Task Two_first_requests_at_once_make_one_account()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, settings: Tenants.AutoCreate);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(at => host.SendAsync(Renewals.Of(501904, sslType: "PositiveSSL").As(at % 2 == 0 ? "twin" : "TWIN"))));

        Assert.Single(answers, answer => answer.IsOk);
        Assert.Equal(7, answers.Count(answer => answer.Rule is not (null or "key.invalid")));
    }

    [DatabaseFact]
    public async Task Past_the_limit_an_unknown_account_stays_unknown()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, settings: new(Tenants.AutoCreate, StringComparer.Ordinal) { ["Accounts:AutoCreateLimit"] = "2" });

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(at => host.SendAsync(Renewals.Of(501904, sslType: "PositiveSSL").As($"job-{at}"))));

        Assert.Equal(2, answers.Count(answer => answer.IsOk));
        Assert.Equal(4, answers.Count(answer => answer.Rule == "key.invalid"));
        Assert.Equal(HttpStatusCode.OK, await host.ResetAsync($"job-{Array.FindIndex(answers, answer => answer.IsOk)}"));
        Assert.Equal("key.invalid", (await host.SendAsync(Renewals.Of(501904).As("one-more"))).Rule);
    }
}

public sealed class SqliteAutoCreateTests() : AutoCreateTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlAutoCreateTests() : AutoCreateTests(DatabaseKind.PostgreSql);
