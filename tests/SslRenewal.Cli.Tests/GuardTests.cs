namespace SslRenewal.Cli.Tests;

/// <summary>A service with a key, and its end.</summary>
public sealed class GuardTests : IAsyncLifetime
{
    private readonly ServedDemo _served = new();

    public Task InitializeAsync() => _served.StartAsync("--Management:Key=the-key");

    public Task DisposeAsync() => _served.DisposeAsync();

    [Fact]
    public async Task A_management_key_is_given_by_an_option_or_a_variable_and_ctrl_c_ends_the_service()
    {
        Assert.Equal("sslrenewal: the service wants its management key: give it with --key or SSLRENEWAL_MANAGEMENT_KEY.", (await _served.CallAsync("clock")).Refused());
        Assert.Equal("2026-11-21T12:00:00Z, standing\n", (await _served.CallAsync("clock", "--key", "the-key")).Done());
        Assert.Equal("2026-11-21T12:00:00Z, standing\n", (await _served.CallAsync(["clock"], new(StringComparer.Ordinal) { ["SSLRENEWAL_MANAGEMENT_KEY"] = "the-key" })).Done());
        Assert.DoesNotContain("wrong-one", (await _served.CallAsync("clock", "--key", "wrong-one")).Errors, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Done, await _served.StopAsync());
        Assert.StartsWith("sslrenewal: nothing answers at ", (await _served.CallAsync("clock", "--key", "the-key")).Refused(), StringComparison.Ordinal);
    }
}
