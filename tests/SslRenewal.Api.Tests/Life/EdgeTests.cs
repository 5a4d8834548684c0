using System.Net;
using SslRenewal.Api.Tests.Activation;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence;
using static SslRenewal.Domain.Certificates.CertificateStatus;

namespace SslRenewal.Api.Tests.Life;

/// <summary>Every way that a certificate can go, gone over HTTP.</summary>
public abstract class EdgeTests(DatabaseKind kind)
{
    private const int Held = 501904;
    private const int Purchase = 501905;
    private const int Renewal = 501906;

    private const string Certificates = """
        { "certificateId": 501904, "sslType": "Standard SSL", "hostName": "example.com", "expiresInDays": 30 },
        { "certificateId": 501905, "sslType": "Standard SSL", "status": "NEWPURCHASE" },
        { "certificateId": 501906, "sslType": "Standard SSL", "status": "NEWRENEWAL" }
        """;

    /// <summary>How each way is gone: the certificate that went it.</summary>
    private static readonly Dictionary<(CertificateStatus? From, CertificateStep By), Func<SslRenewalHost, Task<int>>> Ways = new()
    {
        [(null, CertificateStep.Create)] = host => host.BuyAsync(),
        [(null, CertificateStep.Renew)] = host => host.RenewAsync(Held),
        [(null, CertificateStep.Reissue)] = host => host.ReissueAsync(Held),
        [(NewPurchase, CertificateStep.Activate)] = host => ActivatedAsync(host, Purchase),
        [(NewRenewal, CertificateStep.Activate)] = host => ActivatedAsync(host, Renewal),
        [(NewPurchase, CertificateStep.ActivationPeriodOver)] = host => LapsedAsync(host, Purchase),
        [(NewRenewal, CertificateStep.ActivationPeriodOver)] = host => LapsedAsync(host, Renewal),
        [(Purchased, CertificateStep.IssuerRefuses)] = async host => await DoneAsync(host, await ActivatedAsync(host, Purchase), "refuse"),
        [(PurchaseError, CertificateStep.Reset)] = async host => await DoneAsync(host, await DoneAsync(host, await ActivatedAsync(host, Purchase), "refuse"), "reset"),
        [(Purchased, CertificateStep.Issue)] = async host => await DoneAsync(host, await ActivatedAsync(host, Purchase), "approve"),
        [(Active, CertificateStep.Replace)] = ReplacedAsync,
        [(Active, CertificateStep.Revoke)] = host => RevokedAsync(host, Held),
        [(Replaced, CertificateStep.Revoke)] = async host => await RevokedAsync(host, await ReplacedAsync(host)),
        [(NewPurchase, CertificateStep.Cancel)] = host => DoneAsync(host, Purchase, "cancel"),
        [(NewRenewal, CertificateStep.Cancel)] = host => DoneAsync(host, Renewal, "cancel"),
        [(Purchased, CertificateStep.Cancel)] = async host => await DoneAsync(host, await ActivatedAsync(host, Purchase), "cancel"),
        [(PurchaseError, CertificateStep.Cancel)] = async host => await DoneAsync(host, await DoneAsync(host, await ActivatedAsync(host, Purchase), "refuse"), "cancel"),
    };

    public static TheoryData<CertificateStatus?, CertificateStep> Edges
    {
        get
        {
            var edges = new TheoryData<CertificateStatus?, CertificateStep>();

            foreach (var edge in Lifecycle.Edges)
            {
                edges.Add(edge.From, edge.By);
            }

            return edges;
        }
    }

    [DatabaseTheory]
    [MemberData(nameof(Edges))]
    public async Task Every_way_of_the_table_is_open(CertificateStatus? from, CertificateStep by)
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Lives.Scenario(Certificates), Lives.Settings(mode: "manual"));

        var life = await host.LifeAsync(await Ways[(from, by)](host));

        Assert.Equal($"{Lifecycle.Next(from, by)}".ToUpperInvariant(), life.Status);
        Assert.Equal(life.Status, life.History[^1].Status);
    }

    private static async Task<int> ActivatedAsync(SslRenewalHost host, int certificateId)
    {
        await host.ActivateAsync(certificateId);
        return certificateId;
    }

    private static async Task<int> LapsedAsync(SslRenewalHost host, int certificateId)
    {
        await host.MoveAsync(Lives.Noon.AddDays(ActivationPeriod.Days));
        return certificateId;
    }

    private static async Task<int> DoneAsync(SslRenewalHost host, int certificateId, string verb)
    {
        Assert.Equal(HttpStatusCode.OK, await host.ManageAsync(certificateId, verb));
        return certificateId;
    }

    private static async Task<int> ReplacedAsync(SslRenewalHost host)
    {
        _ = await host.LifeAsync(await DoneAsync(host, await host.ReissueAsync(Held), "approve"));
        return Held;
    }

    private static async Task<int> RevokedAsync(SslRenewalHost host, int certificateId)
    {
        Assert.True((await host.PostAsync("revokecertificate", certificateId, "CertificateType", "Standard SSL")).IsOk);
        return certificateId;
    }
}

public sealed class SqliteEdgeTests() : EdgeTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlEdgeTests() : EdgeTests(DatabaseKind.PostgreSql);
