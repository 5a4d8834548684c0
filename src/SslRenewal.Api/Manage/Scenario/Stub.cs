using SslRenewal.Persistence;
using SslRenewal.Persistence.Accounts;
using SslRenewal.Persistence.Certificates;
using SslRenewal.Persistence.Service;
using Microsoft.EntityFrameworkCore;
namespace SslRenewal.Api.Manage.Scenario;
internal sealed class ScenarioService(RenewalDbContext db)
{
    public async Task LoadInitialAsync(CancellationToken c)
    {
        if (await db.Service.AnyAsync(c)) return;
        db.Add(new ServiceRow { NextTenant = 2, RefundUnactivated = false });
        db.Add(new TenantRow { Tenant = 1, ApiUserKey = "APIEXAMPLE", KeyHash = Domain.Accounts.ApiKeyHash.Of("56b4c87ef4fd49cb96d915c0db68194").Hex, Locked = false, AllowedIps = "", NextCertificateId = 600000, NextOrderId = 1, NextTransactionId = 1 });
        db.Add(new UserRow { Tenant = 1, UserKey = "APIEXAMPLE", Name = "apiexample", IsSubUser = false, Balance = 100, LastEntry = 0 });
        for (var i = 0; i < 1000; i++) db.Add(new CertificateRow { Tenant = 1, CertificateId = 501904 + i, UserKey = "APIEXAMPLE", SslType = "PositiveSSL", Status = Domain.Certificates.CertificateStatus.Active, Sans = 0, Years = 1, ExpiresAt = new(2026, 12, 21, 12, 0, 0, TimeSpan.Zero) });
        await db.SaveChangesAsync(c);
    }
}
internal static class X { public static void AddScenario(this IServiceCollection s) => s.AddScoped<ScenarioService>(); public static void MapScenarioSchema(this IEndpointRouteBuilder a) { } }
