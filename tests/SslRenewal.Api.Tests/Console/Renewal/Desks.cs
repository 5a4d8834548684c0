using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Console.Renewal;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Api.Tests.Life;
using SslRenewal.Api.Tests.Mail;
using SslRenewal.Api.Wire;
using SslRenewal.Domain.Renewals;
using SslRenewal.Issuing.Keys;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Certificates;

namespace SslRenewal.Api.Tests.Console.Renewal;

/// <summary>What somebody does at the desk of <c>apiexample</c>.</summary>
internal static class Desks
{
    public const string Mailbox = "admin@example.com";

    /// <summary>What a renewal of each level is told that has no application yet.</summary>
    public static IReadOnlyDictionary<string, string> Told { get; } = DeskApplication.NeededFor(Domain.Products.ValidationLevel.Extended)
        .ToDictionary(field => field.Name, field => field == DeskApplication.AdminEmail ? Mailbox : field.IsCountry ? "US" : $"Some {field.Name}", StringComparer.Ordinal);

    /// <summary>Brings renewals to the payment, with keys that are quickly made.</summary>
    public static Task<Preparation> PrepareAsync(this SslRenewalHost host, params int[] certificates) => host.PrepareAsync(new RenewalChoice(Years: 1, KeyKind.P256, Csr: null, Told), certificates);

    public static Task<Preparation> PrepareAsync(this SslRenewalHost host, RenewalChoice choice, params int[] certificates) =>
        host.ActAsync<Drafts, Preparation>((drafts, caller) => drafts.PrepareAsync(caller, certificates, choice, CancellationToken.None));

    /// <summary>Pays what is to be paid, or what the mark is of.</summary>
    public static async Task<PaymentOutcome> PayAsync(this SslRenewalHost host, Guid basket, string? code = null, string? mark = null)
    {
        var shown = mark ?? await host.MarkAsync(basket, code);
        return await host.ActAsync<Payments, PaymentOutcome>((payments, caller) => payments.PayAsync(caller, Guid.CreateVersion7(), basket, code, shown, CancellationToken.None));
    }

    /// <summary>Of what is to be paid now.</summary>
    public static async Task<string> MarkAsync(this SslRenewalHost host, Guid basket, string? code = null) => (await host.BasketAsync(basket, code))!.Mark;

    public static Task<Basket?> BasketAsync(this SslRenewalHost host, Guid basket, string? code = null) =>
        host.ActAsync<Baskets, Basket?>((baskets, caller) => baskets.LookAsync(caller, basket, code, CancellationToken.None));

    /// <summary>Renews at the desk, and gives the renewal's number.</summary>
    public static async Task<int> RenewAtDeskAsync(this SslRenewalHost host, int certificateId, int years = 1)
    {
        var prepared = await host.PrepareAsync(new RenewalChoice(years, KeyKind.P256, Csr: null, Told), certificateId);
        Assert.True(prepared.BasketId is not null, string.Join(' ', prepared.Refused.Values));
        Assert.Equal(PaymentOutcome.Paid, await host.PayAsync(prepared.BasketId.Value));
        return await host.LookAsync(database => database.RenewalDrafts.Where(row => row.BasketId == prepared.BasketId).Select(row => row.RenewalId!.Value).SingleAsync());
    }

    /// <summary>Puts a certificate of another authority in the place of a leaf.</summary>
    public static Task ImportLeafAsync(this SslRenewalHost host, int certificateId, params string[] names) => host.WriteAsync(async (database, _) =>
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={names[0]}", key, HashAlgorithmName.SHA256);
        var alternatives = new SubjectAlternativeNameBuilder();
        Array.ForEach(names, alternatives.AddDnsName);
        request.CertificateExtensions.Add(alternatives.Build());
        using var leaf = request.CreateSelfSigned(Lives.Noon.AddDays(-300), Lives.Noon.AddDays(30));

        var row = await database.Certificates.SingleAsync(row => row.CertificateId == certificateId);
        database.AddRange(new LeafRow { Tenant = row.Tenant, CertificateId = certificateId, Number = 1, Serial = leaf.SerialNumber, NotBefore = leaf.NotBefore, NotAfter = leaf.NotAfter, Pem = leaf.ExportCertificatePem(), IsImported = true });
    });

    public static async Task<T> ActAsync<TService, T>(this SslRenewalHost host, Func<TService, Caller, Task<T>> act) where TService : notnull
    {
        await using var scope = host.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<RenewalDbContext>().Users.AsNoTracking().SingleAsync(row => row.UserKey == "APIEXAMPLE");
        var now = (await scope.ServiceProvider.GetRequiredService<TenantClock>().ReadAsync(user.Tenant, CancellationToken.None)).Now;

        return await act(scope.ServiceProvider.GetRequiredService<TService>(), Caller.Of(user, now));
    }
}
