namespace SslRenewal.Testing.Tests;

/// <summary>One account of a host among others.</summary>
public sealed class AccountTests
{
    [Fact]
    public async Task A_reset_of_one_leaves_the_others_alone()
    {
        await using var host = await SslRenewalHost.StartAsync();
        var (account, shop) = (host.Account("apiexample"), host.Account("smallshop"));
        Assert.True(await Renewal.IsOkAsync(host, 501904));
        _ = await account.Clock.AdvanceAsync(TimeSpan.FromDays(7));
        _ = await shop.Clock.AdvanceAsync(TimeSpan.FromDays(8));
        _ = await account.Faults.AddAsync(Fault.OrderCreationFailed());
        _ = await shop.Faults.AddAsync(Fault.OrderCreationFailed());

        var reset = await account.ResetAsync();

        Assert.Equal((1000m, 1, null), (reset.Balance, reset.Orders, reset.Clock));
        Assert.Empty(await account.Faults.ListAsync());
        Assert.Empty(await account.Requests.ListAsync());
        Assert.Equal("smallshop", Assert.Single(await shop.Faults.UnspentAsync()).Account);
        Assert.NotNull((await shop.ReadAsync()).Clock);
    }

    [Fact]
    public async Task A_snapshot_of_one_brings_it_back_and_leaves_the_others_alone()
    {
        await using var host = await SslRenewalHost.StartAsync();
        var (account, shop) = (host.Account("apiexample"), host.Account("smallshop"));
        Assert.True(await Renewal.IsOkAsync(host, 501904));
        var (before, snapshot) = (await account.ReadAsync(), await account.SnapshotAsync());
        Assert.True(await Renewal.IsOkAsync(host, 501907, "InstantSSL"));
        var clock = await shop.Clock.AdvanceAsync(TimeSpan.FromDays(8));

        await account.RestoreAsync(snapshot);

        Assert.Equal(before, await account.ReadAsync());
        Assert.Equal(clock, (await shop.ReadAsync()).Clock);
        _ = await Assert.ThrowsAsync<SslRenewalException>(() => shop.RestoreAsync(snapshot));
    }
}
