using Microsoft.EntityFrameworkCore;
using SslRenewal.Tests;

namespace SslRenewal.Persistence.Tests;

/// <summary>What the database promises by itself, whatever the code before it looked at.</summary>
public abstract class PromiseTests(DatabaseKind kind) : PersistenceTest(kind)
{
    [DatabaseFact]
    public async Task A_certificate_has_one_open_renewal()
    {
        await AddAsync(Rows.OpenRenewal(certificateId: 501904, renewalId: 1));

        var refusal = await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync(Rows.OpenRenewal(certificateId: 501904, renewalId: 2)));

        Assert.True(Open().IsDuplicate(refusal));
        Assert.Equal(1, (await Open().OpenRenewals.SingleAsync()).RenewalId);
    }

    [DatabaseFact]
    public async Task A_serial_is_one_among_the_leaves_of_this_authority_alone()
    {
        await AddAsync(Rows.Leaf(certificateId: 1, isImported: false));
        await AddAsync(Rows.Leaf(certificateId: 2, isImported: true));
        await AddAsync(Rows.Leaf(certificateId: 3, isImported: true));

        var refusal = await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync(Rows.Leaf(certificateId: 4, isImported: false)));

        Assert.True(Open().IsDuplicate(refusal));
        Assert.Equal(3, await Open().Leaves.CountAsync());
    }

    [DatabaseFact]
    public async Task A_balance_does_not_fall_below_zero()
    {
        await AddAsync(Rows.WithBalance(8.99m));

        var refusal = await Record.ExceptionAsync(() => Open().Users.ExecuteUpdateAsync(set => set.SetProperty(row => row.Balance, row => row.Balance - 9m)));

        Assert.NotNull(refusal);
        Assert.False(Open().IsDuplicate(refusal));
        Assert.Equal(8.99m, (await Open().Users.SingleAsync()).Balance);
    }

    [DatabaseFact]
    public async Task A_balance_may_be_spent_to_the_last_cent()
    {
        await AddAsync(Rows.WithBalance(9m));

        _ = await Open().Users.ExecuteUpdateAsync(set => set.SetProperty(row => row.Balance, row => row.Balance - 9m));

        Assert.Equal(0m, (await Open().Users.SingleAsync()).Balance);
    }

    [DatabaseFact]
    public async Task A_promotion_is_used_no_more_often_than_its_limit()
    {
        await AddAsync(Rows.Usage(used: 2, limit: 2));

        var refusal = await Record.ExceptionAsync(() => UsePromotionAsync(Open()));

        Assert.NotNull(refusal);
        Assert.Equal(2, (await Open().PromotionUsage.SingleAsync()).Used);
    }

    [DatabaseFact]
    public async Task A_promotion_without_a_limit_is_used_any_number_of_times()
    {
        await AddAsync(Rows.Usage(used: 1_000_000, limit: null));

        await UsePromotionAsync(Open());

        Assert.Equal(1_000_001, (await Open().PromotionUsage.SingleAsync()).Used);
    }

    [DatabaseFact]
    public async Task A_fault_strikes_no_more_often_than_it_was_told()
    {
        await AddAsync(Rows.Fault(times: 1));

        await StrikeAsync();
        var refusal = await Record.ExceptionAsync(StrikeAsync);

        Assert.NotNull(refusal);
        Assert.Equal(1, (await Open().Faults.SingleAsync()).Hits);
    }

    [DatabaseTheory]
    [InlineData(1_000_000_001, 1, 1)]
    [InlineData(1, 1_000_000_001, 1)]
    [InlineData(1, 1, 1_000_000_001)]
    public async Task A_counter_does_not_pass_its_tenth_digit(int certificate, int order, int transaction)
    {
        var row = Rows.Tenant(1, certificate, order, transaction);

        var refusal = await Record.ExceptionAsync(() => AddAsync(row));

        Assert.IsType<DbUpdateException>(refusal);
        Assert.Empty(Open().Tenants);
    }

    [DatabaseFact]
    public async Task A_counter_may_stand_one_above_the_highest_number()
    {
        await AddAsync(Rows.Tenant(1, 1_000_000_000, 1_000_000_000, 1_000_000_000));

        var row = await Open().Tenants.SingleAsync();

        Assert.Equal(1_000_000_000, row.NextOrderId);
    }

    [DatabaseFact]
    public async Task A_number_means_one_thing_in_each_tenant()
    {
        await AddAsync(Rows.Certificate(501904, tenant: 1), Rows.OpenRenewal(501904, renewalId: 7, tenant: 1));

        await AddAsync(Rows.Certificate(501904, tenant: 2), Rows.OpenRenewal(501904, renewalId: 7, tenant: 2));

        Assert.Equal(2, await Open().Certificates.CountAsync());
        Assert.Equal(2, await Open().OpenRenewals.CountAsync());
    }

    [DatabaseFact]
    public async Task A_user_name_belongs_to_one_tenant()
    {
        await AddAsync(Rows.Tenant(1));
        var other = Open();
        _ = other.Add(Rows.Tenant(2));
        other.Entry(other.Tenants.Local.Single()).Property(row => row.ApiUserKey).CurrentValue = "USER1";

        var refusal = await Assert.ThrowsAsync<DbUpdateException>(() => other.SaveChangesAsync());

        Assert.True(other.IsDuplicate(refusal));
    }

    private static Task<int> UsePromotionAsync(RenewalDbContext database) => database.PromotionUsage.ExecuteUpdateAsync(set => set.SetProperty(row => row.Used, row => row.Used + 1));

    private Task StrikeAsync() => Open().Faults.ExecuteUpdateAsync(set => set.SetProperty(row => row.Hits, row => row.Hits + 1));
}

public sealed class SqlitePromiseTests() : PromiseTests(DatabaseKind.Sqlite);

public sealed class PostgreSqlPromiseTests() : PromiseTests(DatabaseKind.PostgreSql);
