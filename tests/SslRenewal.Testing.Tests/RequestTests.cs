namespace SslRenewal.Testing.Tests;

/// <summary>The journal: assertions with their difference, and lists.</summary>
public sealed class RequestTests
{
    [Fact]
    public async Task An_assertion_that_does_not_hold_tells_the_difference()
    {
        await using var host = await SslRenewalHost.StartAsync();
        Assert.True(await Renewal.IsOkAsync(host, 501904));

        var failure = await Assert.ThrowsAsync<SslRenewalAssertionException>(() => host.Requests.AssertAsync(new() { Command = "namecheap.ssl.renew", CertificateId = 501907, Times = 1 }));

        Assert.StartsWith("namecheap.ssl.renew for 501907: expected once", failure.Message, StringComparison.Ordinal);
        Assert.Contains("501904", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assertion_that_can_never_hold_is_a_mistake()
    {
        await using var host = await SslRenewalHost.StartAsync();

        var mistake = await Assert.ThrowsAsync<SslRenewalException>(() => host.Requests.AssertAsync(new() { Command = "namecheap.ssl.renwe", Times = 0 }));

        Assert.Equal("POST /manage/requests/assertions: 400 command: there is no command namecheap.ssl.renwe", mistake.Message);
    }

    [Fact]
    public async Task Requests_are_listed_newest_first_by_user_and_by_what_became_of_them()
    {
        await using var host = await SslRenewalHost.StartAsync();
        Assert.True(await Renewal.IsOkAsync(host, 501904));
        Assert.False(await Renewal.IsOkAsync(host, 501904));

        var all = await host.Account("apiexample").Requests.ListAsync();
        var refused = Assert.Single(await host.Requests.ListAsync(new() { Ok = false, CertificateId = 501904 }));

        Assert.Equal([false, true], all.Select(request => request.Ok));
        Assert.Contains(refused.Rules, rule => rule.Name == refused.Rule && rule.Verdict == "broke");
        Assert.Empty(await host.Account("smallshop").Requests.ListAsync());

        await host.Requests.ClearAsync();
        Assert.Empty(await host.Requests.ListAsync());
    }
}
