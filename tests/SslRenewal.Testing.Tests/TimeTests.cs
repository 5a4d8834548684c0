namespace SslRenewal.Testing.Tests;

/// <summary>Clocks: the service's, and an account's own.</summary>
public sealed class TimeTests
{
    [Fact]
    public async Task An_account_has_a_clock_of_its_own_until_it_lets_it_go()
    {
        await using var host = await SslRenewalHost.StartAsync();
        var (shop, noon) = (host.Account("smallshop"), await host.Clock.NowAsync());

        Assert.Equal(noon.AddDays(30), await shop.Clock.AdvanceAsync(TimeSpan.FromDays(30)));
        Assert.Equal(noon.AddDays(30), (await shop.ReadAsync()).Clock);
        Assert.Equal(noon, await host.Clock.NowAsync());

        Assert.Equal(noon.AddHours(1), await host.Clock.SetAsync(noon.AddHours(1)));
        Assert.Equal(noon.AddHours(1), await shop.Clock.ReleaseAsync());
    }

    [Fact]
    public async Task A_clock_refuses_what_it_cannot_do()
    {
        await using var host = await SslRenewalHost.StartAsync();

        var refusal = await Assert.ThrowsAsync<SslRenewalException>(() => host.Clock.AdvanceAsync(TimeSpan.FromDays(100_000)));
        var unknown = await Assert.ThrowsAsync<SslRenewalException>(() => host.Account("nobody").Clock.NowAsync());

        Assert.StartsWith("PUT /manage/clock: 400 advance: expected an ISO 8601 duration", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("GET /manage/accounts/nobody/clock: 404 There is no user nobody.", unknown.Message);
    }
}
