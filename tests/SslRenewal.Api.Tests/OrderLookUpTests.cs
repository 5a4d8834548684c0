using Microsoft.EntityFrameworkCore;
using SslRenewal.Api.Commands.Orders;
using SslRenewal.Domain.Orders;
using SslRenewal.Persistence;
using SslRenewal.Persistence.Orders;

namespace SslRenewal.Api.Tests;

/// <summary>Whether an order is stored whose commit was not answered: told only once it is certain.</summary>
public abstract class OrderLookUpTests(DatabaseKind kind)
{
    private static readonly Guid Request = new("01a2012e-e2a5-7472-a61b-a822d348e6d1");

    [DatabaseFact]
    public async Task A_commit_that_is_still_under_way_is_waited_for()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>();
        var tenant = await database.Tenants.Select(row => row.Tenant).SingleAsync();
        await using var transaction = await database.BeginWriteAsync();
        _ = await database.LockTenantAsync(tenant);
        await AddAsync(database, tenant, Request);

        await using var other = host.Services.CreateAsyncScope();
        var isStored = other.ServiceProvider.GetRequiredService<OrderLookUp>().IsStoredAsync(tenant, Request, orderId: 7);

        while (!isStored.IsCompleted && !await IsSomebodyWaitingAsync(host))
        {
            await Task.Yield();
        }

        await transaction.CommitAsync();
        await transaction.DisposeAsync();

        Assert.True(await isStored);
    }

    [DatabaseFact]
    public async Task An_order_of_that_number_from_another_request_is_not_it()
    {
        await using var host = await SslRenewalHost.StartAsync(kind, Renewals.Scenario());
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>();
        var tenant = await database.Tenants.Select(row => row.Tenant).SingleAsync();
        await AddAsync(database, tenant, request: null);

        Assert.False(await scope.ServiceProvider.GetRequiredService<OrderLookUp>().IsStoredAsync(tenant, Request, orderId: 7));
    }

    private static async Task AddAsync(RenewalDbContext database, int tenant, Guid? request)
    {
        _ = database.Orders.Add(new OrderRow
        {
            Tenant = tenant,
            OrderId = 7,
            TransactionId = 7,
            Kind = OrderKind.Renew,
            UserKey = "APIEXAMPLE",
            CertificateId = 501905,
            Years = 1,
            Amount = 9.00m,
            PlacedAt = DateTimeOffset.UnixEpoch,
            Request = request,
        });
        _ = await database.SaveChangesAsync();
    }

    // SQLite's writers stand in a line that cannot be looked at, and a look-up has nowhere else to be.
    private static async Task<bool> IsSomebodyWaitingAsync(SslRenewalHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RenewalDbContext>().Database;

        return !database.IsNpgsql() || await database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM pg_locks WHERE NOT granted").SingleAsync() > 0;
    }
}

public sealed class SqliteOrderLookUpTests() : OrderLookUpTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlOrderLookUpTests() : OrderLookUpTests(DatabaseKind.PostgreSql);
