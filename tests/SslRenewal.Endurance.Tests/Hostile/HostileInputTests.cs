namespace SslRenewal.Endurance.Tests.Hostile;

/// <summary>
/// Whatever is sent: a well-formed answer that is never a 500, nothing in the log of the service being broken, money that adds up, and a state that can be taken out and put back.
/// SSLRENEWAL_CASES says how many cases all areas send together (20,000 unless told), SSLRENEWAL_SEED what they are drawn from, SSLRENEWAL_CASE which single one.
/// </summary>
public sealed class HostileInputTests
{
    public static TheoryData<string> Areas { get; } = [.. HostileArea.All.Select(area => area.Name)];

    [Theory]
    [MemberData(nameof(Areas))]
    public async Task Whatever_is_sent_is_answered_in_form_and_leaves_everything_whole(string name)
    {
        var area = HostileArea.All.Single(area => area.Name == name);
        await using var service = await HostileService.StartAsync();
        var before = await service.BalanceAsync();

        await service.SendAsync(area, HostileRun.Seed, HostileRun.NumbersOf(area.Share), connections: 6);

        Assert.Equal(area.IsMoneySeen ? before - service.Charged : await service.BalanceAsync(), await service.BalanceAsync());
        await service.AssertWholeAsync();
    }
}
