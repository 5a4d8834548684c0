namespace SslRenewal.Testing.Tests;

/// <summary>Faults on demand: which came, and which never did.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task A_fault_that_never_came_fails_the_test_and_is_named()
    {
        await using var host = await SslRenewalHost.StartAsync();
        _ = await host.Faults.AddAsync(Fault.Error(2011331, "Of its own choice") with { Command = "namecheap.ssl.getInfo", Times = 2 });
        _ = await host.Account("smallshop").Faults.AddAsync(Fault.OrderCreationFailed() with { CertificateId = 1 });

        var failure = await Assert.ThrowsAsync<SslRenewalAssertionException>(() => host.Faults.AssertSpentAsync());

        Assert.Equal(
            ["Expected every fault to be spent, but there is left:", "  error at namecheap.ssl.getInfo: struck 0 of 2", "  orderCreationFailed of account smallshop for certificate 1: struck 0 of 1"],
            failure.Message.Split(Environment.NewLine));
    }

    [Fact]
    public async Task A_fault_strikes_the_calls_that_it_is_for()
    {
        await using var host = await SslRenewalHost.StartAsync();
        var planned = await host.Faults.AddAsync(Fault.OrderCreationFailed() with { Calls = [2] });

        Assert.True(await Renewal.IsOkAsync(host, 501904));
        Assert.False(await Renewal.IsOkAsync(host, 501907, "InstantSSL"));
        Assert.True(await Renewal.IsOkAsync(host, 501907, "InstantSSL"));

        Assert.Equal(1, Assert.Single(await host.Faults.ListAsync(), fault => fault.Id == planned.Id).Hits);
        Assert.Empty(await host.Faults.UnspentAsync());
    }

    [Fact]
    public async Task A_fault_that_names_nothing_known_is_refused()
    {
        await using var host = await SslRenewalHost.StartAsync();

        var refusal = await Assert.ThrowsAsync<SslRenewalException>(() => host.Faults.AddAsync(Fault.OrderCreationFailed() with { Command = "namecheap.ssl.renwe" }));

        Assert.Equal("POST /manage/faults: 400 command: there is no command namecheap.ssl.renwe", refusal.Message);
    }

    [Fact]
    public async Task A_fault_of_one_account_is_not_added_to_another()
    {
        await using var host = await SslRenewalHost.StartAsync();

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => host.Account("smallshop").Faults.AddAsync(Fault.Truncate() with { Account = "apiexample" }));

        Assert.StartsWith("A fault of the account apiexample is none of smallshop", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(await host.Faults.ListAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(600_001)]
    [InlineData(4_294_967_297_000)]
    public void A_wait_that_no_fault_can_hold_is_refused(long milliseconds) => Assert.Throws<ArgumentOutOfRangeException>(() => Fault.Latency(TimeSpan.FromMilliseconds(milliseconds)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lost_answer_is_an_error_of_the_client_and_an_order_of_the_service(bool socket)
    {
        await using var host = await SslRenewalHost.StartAsync(new() { Socket = socket });
        _ = await host.Faults.AddAsync(Fault.LoseAnswer());

        _ = await Assert.ThrowsAnyAsync<Exception>(() => Renewal.IsOkAsync(host, 501904));

        Assert.Equal(991m, await host.Account("apiexample").BalanceAsync());
        await host.Faults.AssertSpentAsync();
    }

    [Fact]
    public async Task Every_kind_is_taken()
    {
        await using var host = await SslRenewalHost.StartAsync();
        Fault[] kinds =
        [
            Fault.OrderCreationFailed(), Fault.PromotionStoreError(), Fault.IssuerRefuses(), Fault.Error(1, "No."), Fault.Latency(TimeSpan.FromSeconds(1)), Fault.HttpStatus(502, "Bad gateway"),
            Fault.Truncate(), Fault.DropConnection(), Fault.LoseAnswer(), Fault.LoseAnswer(beforeHeaders: true),
        ];

        foreach (var kind in kinds)
        {
            _ = await host.Account("smallshop").Faults.AddAsync(kind);
        }

        Assert.Equal(kinds.Select(kind => kind.Kind), (await host.Faults.UnspentAsync()).Select(fault => fault.Kind));
    }
}
