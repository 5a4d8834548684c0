using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Mail;
using SslRenewal.Domain.Certificates;
using SslRenewal.Domain.Issuance;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Tests.Mail;

/// <summary>A certificate in a host's database, and the mails about it.</summary>
internal static partial class Inbox
{
    public const int CertificateId = 7;

    public static DateTimeOffset Noon { get; } = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Puts a certificate into the account of <see cref="Renewals.Scenario"/>.</summary>
    public static Task AddAsync(this SslRenewalHost host, params object[] rows) => host.WriteAsync((database, _) =>
    {
        database.AddRange(rows);
        return Task.CompletedTask;
    });

    /// <summary>Does something in a transaction that holds the account, and commits it.</summary>
    public static async Task WriteAsync(this SslRenewalHost host, Func<RenewalDbContext, Letters, Task> write)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>();

        await using var transaction = await database.BeginWriteAsync();
        Assert.True(await database.LockTenantAsync(await TenantAsync(database)));
        await write(database, scope.ServiceProvider.GetRequiredService<Letters>());
        _ = await database.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>Asks the certificate's approvers.</summary>
    public static Task AskAsync(this SslRenewalHost host) => host.WriteAsync(async (database, letters) =>
    {
        var certificate = await database.Certificates.SingleAsync(row => row.CertificateId == CertificateId);

        foreach (var name in await database.DomainControls.Where(row => row.CertificateId == CertificateId).OrderBy(row => row.Position).ToListAsync())
        {
            await letters.ApproverAsync(certificate, name, Noon, CancellationToken.None);
        }
    });

    public static async Task<JsonElement> ReadMailAsync(this SslRenewalHost host, string query = "") =>
        JsonDocument.Parse(await host.Client.GetStringAsync(new Uri($"/manage/mail?{query}", UriKind.Relative))).RootElement;

    public static async Task<T> LookAsync<T>(this SslRenewalHost host, Func<RenewalDbContext, Task<T>> look)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<RenewalDbContext>());
    }

    /// <summary>The link in a mail, as its reader would open it.</summary>
    public static string Link(this JsonElement mail) => LinkIn().Match(mail.GetProperty("body").GetString()!).Value;

    public static CertificateRow Certificate(int tenant, CertificateStatus status = CertificateStatus.Purchased, string? host = "example.com", string? applicant = null, string? admin = "admin@example.com") => new()
    {
        Tenant = tenant,
        CertificateId = CertificateId,
        UserKey = "APIEXAMPLE",
        SslType = "PositiveSSL",
        Status = status,
        HostName = host,
        Sans = 0,
        Years = 1,
        PurchasedAt = Noon.AddDays(-1),
        AdminEmail = admin,
        Applicant = applicant,
        ExpiresAt = status is CertificateStatus.Active ? Noon.AddDays(30) : null,
    };

    public static DomainControlRow Control(int tenant, string name = "example.com", string approver = "admin@example.com", int position = 0) => new()
    {
        Tenant = tenant,
        CertificateId = CertificateId,
        Name = name,
        Position = position,
        Method = DomainControlMethod.Email,
        ApproverEmail = approver,
    };

    public static Task<int> TenantAsync(this SslRenewalHost host) => host.LookAsync(TenantAsync);

    private static Task<int> TenantAsync(RenewalDbContext database) => database.Users.Where(row => row.UserKey == "APIEXAMPLE").Select(row => row.Tenant).SingleAsync();

    [GeneratedRegex("^http.*/approvals/[0-9a-f]{32}$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkIn();
}
