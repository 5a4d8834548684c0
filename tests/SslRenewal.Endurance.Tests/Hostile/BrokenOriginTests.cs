using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace SslRenewal.Endurance.Tests.Hostile;

/// <summary>What a snapshot says that an account was made from is opened at its reset, and may be anything.</summary>
public sealed class BrokenOriginTests
{
    private static readonly Uri Snapshot = new("/manage/accounts/smallshop/snapshot", UriKind.Relative);

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("H4sIAAAAAAAA")]
    [InlineData("H4sIAAAAAAAAA///////")]
    public async Task An_account_whose_origin_is_none_cannot_be_reset_and_stays(string content)
    {
        await using var service = await HostileService.StartAsync();
        var rows = JsonNode.Parse(await service.Client.GetStringAsync(Snapshot))!.AsArray();
        var origin = rows.Single(row => row!["tenant_origins"] is not null)!;
        origin["tenant_origins"]!["content"] = content;
        using var body = new StringContent(rows.ToJsonString(), Encoding.UTF8, "application/json");
        using var restored = await service.Client.PutAsync(Snapshot, body);
        Assert.Equal(HttpStatusCode.OK, restored.StatusCode);
        var before = await service.Client.GetStringAsync(new Uri("/manage/scenario", UriKind.Relative));

        using var reset = await service.Client.PostAsync(new Uri("/manage/accounts/smallshop/reset", UriKind.Relative), content: null);

        Assert.Equal((HttpStatusCode.Conflict, "application/problem+json"), (reset.StatusCode, reset.Content.Headers.ContentType!.MediaType));
        Assert.Equal(before, await service.Client.GetStringAsync(new Uri("/manage/scenario", UriKind.Relative)));
        await service.AssertWholeAsync();
    }
}
