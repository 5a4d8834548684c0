namespace SslRenewal.Api.Tests.Telemetry;

/// <summary>What the log's lines of one request have in common.</summary>
public sealed class RequestScopeTests
{
    [Fact]
    public async Task Every_line_of_a_request_carries_its_id_and_once_they_are_known_the_user_and_the_command()
    {
        await using var host = await SslRenewalHost.StartAsync(scenario: Renewals.Scenario(), settings: new() { ["Logging:LogLevel:Default"] = "Trace", ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Debug" });

        // A command whose look-ups are logged.
        var answer = await host.SendAsync($"{Renewals.Caller}&Command=namecheap.ssl.getList");
        var lines = host.Log.All.Where(line => line.Contains($"RequestId:{answer.Headers["SslRenewal-Request-Id"]}", StringComparison.Ordinal)).ToArray();

        // What is logged before the user is known depends on what the framework remembers of other hosts.
        Assert.Contains(lines, IsKnown);
        Assert.All(lines, line => Assert.True(IsKnown(line) || line.EndsWith(" User: Command:", StringComparison.Ordinal), line));

        static bool IsKnown(string line) => line.Contains(" User:apiexample Command:namecheap.ssl.getList", StringComparison.Ordinal);
    }
}
