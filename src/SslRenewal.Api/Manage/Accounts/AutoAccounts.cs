using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Access;
using SslRenewal.Api.Configuration;
using SslRenewal.Api.Life;
using SslRenewal.Api.Manage.Clock;
using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Api.Manage.Scenario.Loading;
using SslRenewal.Domain.Accounts;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Audit;

namespace SslRenewal.Api.Manage.Accounts;

/// <summary>Makes an account of whoever is unknown, where the settings say so: with the demo's data, its own clock and numbers, and the key that it came with.</summary>
internal sealed class AutoAccounts(RenewalDbContext database, ServiceSettings settings, Readiness readiness, TimeProvider system)
{
    /// <summary>Makes the account, and says whether there is one now: another request of the same name may have been faster.</summary>
    public async Task<bool> TryMakeAsync(string userName, string apiKey, ConnectionOrigin origin, IPAddress? remote, CancellationToken cancellationToken)
    {
        // Without a management key nobody elsewhere is to change anything here, and this does.
        if (!settings.AutoCreate || (settings.ManagementKey is null && !origin.IsLocal) || !IsName(userName) || !await HasRoomAsync(cancellationToken))
        {
            return false;
        }

        await using var transaction = await database.BeginWriteAsync();
        await database.LockServiceAsync();

        var key = UserName.Key(userName);
        string[] keys = [key, .. DemoAccount.SubUsersOf(userName).Select(UserName.Key)];
        var taken = await database.Users.Where(row => keys.Contains(row.UserKey)).Select(row => row.UserKey).ToListAsync(cancellationToken);

        if (taken.Contains(key, StringComparer.Ordinal) || !await HasRoomAsync(cancellationToken))
        {
            return taken.Contains(key, StringComparer.Ordinal);
        }

        var text = DemoAccount.Write(userName, apiKey, taken.Contains);
        var service = await database.Service.SingleAsync(cancellationToken);
        var tenant = service.NextTenant++;

        await new OneAccount(database, settings.Seed, readiness).LoadAsync(new MemoryStream(text), tenant, isAutoCreated: true, ClockReading.Of(service.ClockAt, system).Now, cancellationToken);
        database.TenantOrigins.AddRange(TenantOrigin.Rows(tenant, [text]));
        _ = database.Audit.Add(new AuditRow { At = system.GetUtcNow(), Who = $"{remote}", What = "made itself", UserName = userName });
        _ = await database.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync();
        database.ChangeTracker.Clear();
        return true;
    }

    private async Task<bool> HasRoomAsync(CancellationToken cancellationToken) => await database.Tenants.CountAsync(row => row.IsAutoCreated, cancellationToken) < settings.AutoCreateLimit;

    // Under a name that an address cannot hold as one of its segments, nothing could be asked about the account.
    private static bool IsName(string text) => text is not ("." or "..") && !text.Contains('/', StringComparison.Ordinal) && ScalarShape.Name.Accepts(JsonSerializer.SerializeToElement(text));
}
