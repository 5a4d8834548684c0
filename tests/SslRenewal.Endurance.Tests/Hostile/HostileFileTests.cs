using System.Text;
using SslRenewal.Endurance.Tests.Hostile.Cases;

namespace SslRenewal.Endurance.Tests.Hostile;

/// <summary>Scenarios and snapshots that somebody has been at: taken whole or refused whole, and never half. SSLRENEWAL_CASES and SSLRENEWAL_SEED count as for the other requests.</summary>
public sealed class HostileFileTests
{
    // Sent between two looks at the state.
    private const int AtOnce = 8;

    [Theory]
    [InlineData("POST", "/manage/scenario", "/manage/scenario")]
    [InlineData("PUT", "/manage/snapshot", "/manage/snapshot")]
    [InlineData("PUT", "/manage/accounts/smallshop/snapshot", "/manage/accounts/smallshop/snapshot")]
    public async Task A_file_that_is_refused_has_changed_nothing(string method, string path, string source)
    {
        await using var service = await HostileService.StartAsync();
        var cases = new FileCases(method, path, await service.Client.GetByteArrayAsync(new Uri(source, UriKind.Relative)), Encoding.UTF8.GetBytes("""{ "version": 1 }"""));
        var area = new HostileArea(path, Share: 15, cases.Draw);
        var (state, granted) = (await service.StateAsync(), 0);

        foreach (var numbers in HostileRun.NumbersOf(area.Share).Chunk(AtOnce))
        {
            await service.SendAsync(area, HostileRun.Seed, numbers, connections: 1);
            var now = await service.StateAsync();

            Assert.True(now is not null && (service.Granted > granted || now == state), $"{path}, cases {numbers[0]} to {numbers[^1]}\n{service.Log}");
            (state, granted) = (now, service.Granted);
        }

        await service.AssertWholeAsync();
    }
}
