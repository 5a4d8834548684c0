using Microsoft.EntityFrameworkCore;
using SslRenewal.Domain.Certificates;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Tests.Activation;

/// <summary>Revocations as they are answered and stored, on either database.</summary>
public abstract class RevokeCertificateTests(DatabaseKind kind)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [DatabaseFact]
    public async Task Every_leaf_that_has_not_expired_is_revoked_at_once()
    {
        await using var host = await Activations.StartAsync(kind);
        await AddLeavesAsync(host, Now.AddSeconds(-1), Now, Now.AddDays(30));

        var answer = await host.PostAsync("revokecertificate", Activations.Active, "CertificateType", "positivessl");

        Approved.Equal("revoked.xml", answer.Text);
        Assert.Equal(CertificateStatus.Cancelled, (await host.ReadAsync(Activations.Active)).Certificate.Status);
        Assert.Equal([null, Now, Now], await ReadRevocationsAsync(host));
    }

    [DatabaseTheory]
    [InlineData("501910", "Standard SSL", 4011331, "Status is invalid", "501910")]
    [InlineData("501904", "EV SSL", 2011300, "Wrong SSL certificate selection. The type provided is not supported by command.", "501904")]
    [InlineData("501904", "RapidSSL", 2011300, "Wrong SSL certificate selection. The type provided is not supported by command.", "501904")]
    [InlineData("501904", "", 2011300, "Wrong SSL certificate selection. The type provided is not supported by command.", "501904")]
    [InlineData("8111110", "Standard SSL", 2011294, "CertificateId is not valid", "8111110")]
    [InlineData("502001", "Standard SSL", 2011294, "CertificateId is not valid", "502001")]
    [InlineData("x", "Standard SSL", 2011294, "CertificateId is not valid", "0")]
    public async Task A_refusal_repeats_the_number_and_changes_nothing(string id, string type, int number, string text, string repeated)
    {
        await using var host = await Activations.StartAsync(kind);
        await AddLeavesAsync(host, Now.AddDays(30));

        var answer = await host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.revokeCertificate&CertificateID={id}&CertificateType={Uri.EscapeDataString(type)}");

        Assert.Equal((number, text, repeated, "false"), (answer.ErrorNumber, answer.ErrorText, answer["ID"], answer["IsSuccess"]));
        Assert.Equal([null], await ReadRevocationsAsync(host));
    }

    private static async Task AddLeavesAsync(SslRenewalHost host, params DateTimeOffset[] ends)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>();
        var certificate = await database.Certificates.SingleAsync(row => row.CertificateId == Activations.Active);

        database.AddRange(ends.Select((end, at) => new LeafRow
        {
            Tenant = certificate.Tenant,
            CertificateId = certificate.CertificateId,
            Number = at + 1,
            Serial = $"0{at}",
            NotBefore = end.AddDays(-100),
            NotAfter = end,
            Pem = "",
        }));
        await database.SaveChangesAsync();
    }

    private static async Task<DateTimeOffset?[]> ReadRevocationsAsync(SslRenewalHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RenewalDbContext>().Leaves.OrderBy(row => row.Number).Select(row => row.RevokedAt).ToArrayAsync();
    }
}

public sealed class SqliteRevokeCertificateTests() : RevokeCertificateTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlRevokeCertificateTests() : RevokeCertificateTests(DatabaseKind.PostgreSql);
