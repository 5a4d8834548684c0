using SslRenewal.Cli.Words;

namespace SslRenewal.Cli.Tests;

/// <summary>Command lines that say nothing that can be done, and services that are not there.</summary>
public sealed class MisuseTests
{
    [Theory]
    [InlineData("frobnicate", "sslrenewal: frobnicate: there is no such command or option. See sslrenewal --help.")]
    [InlineData("list --colour", "sslrenewal: --colour: there is no such command or option. See sslrenewal list --help.")]
    [InlineData("list --page two", "sslrenewal: --page: expected a whole number. See sslrenewal list --help.")]
    [InlineData("explain first", "sslrenewal: ID: expected a whole number. See sslrenewal explain --help.")]
    [InlineData("explain", "sslrenewal: Required argument missing for command: 'explain'. See sslrenewal explain --help.")]
    [InlineData("scenario", "sslrenewal: Required command was not provided. See sslrenewal scenario --help.")]
    [InlineData("renew 1 --type PositiveSSL", "sslrenewal: --api-user or the variable SSLRENEWAL_API_USER is needed.")]
    [InlineData("renew 1 --type PositiveSSL --api-user a", "sslrenewal: --api-key or the variable SSLRENEWAL_API_KEY is needed.")]
    [InlineData("account fund smallshop much", "sslrenewal: DOLLARS: expected an amount of dollars, such as 12.50.")]
    [InlineData("faults add error --calls 1,x", "sslrenewal: --calls: expected numbers, such as 3,4.")]
    [InlineData("list --url ftp://example.com", "sslrenewal: --url: expected an http or https address, such as http://127.0.0.1:5080.")]
    [InlineData("wait --certificate 1 --status ALIVE", "sslrenewal: --status: expected one of {statuses}.")]
    [InlineData("wait --timeout -1", "sslrenewal: --timeout: expected 0 to 86400 seconds.")]
    [InlineData("serve demo", "sslrenewal: demo: expected a setting, such as --Urls=http://127.0.0.1:5999.")]
    [InlineData("serve --url http://127.0.0.1:1", "sslrenewal: --url says which service to ask; one that is started takes settings, such as --Urls=http://127.0.0.1:5999.")]
    public async Task What_cannot_be_meant_is_told_in_one_line(string line, string told) => Assert.Equal(told.Replace("{statuses}", string.Join(", ", Statuses.All), StringComparison.Ordinal), (await Calls.RunAsync(line.Split(' '))).Misused());

    [Fact]
    public async Task Where_nothing_answers_it_says_how_to_start_a_service()
    {
        // Port 1 is nobody's here.
        var told = (await Calls.RunAsync("list", "--url", "http://user:secret@127.0.0.1:1/")).Refused();

        Assert.Equal("sslrenewal: nothing answers at http://127.0.0.1:1: start a service with `sslrenewal serve`, or say where one is with --url or SSLRENEWAL_URL.", told);
    }

    [Fact]
    public async Task Waiting_for_what_does_not_come_ends() =>
        Assert.StartsWith("sslrenewal: the service is not ready after 0 seconds: nothing answers at http://127.0.0.1:1: ", (await Calls.RunAsync("wait", "--timeout", "0", "--url", "http://127.0.0.1:1")).Refused(), StringComparison.Ordinal);

    [Theory]
    [InlineData("completion bash")]
    [InlineData("suggest 14 sslrenewal")]
    public async Task What_asks_no_service_needs_no_address(string line) =>
        Assert.NotEmpty((await Calls.RunAsync(line.Split(' '), new(StringComparer.Ordinal) { [GlobalOptions.UrlVariable] = "nowhere" })).Done());

    [Fact]
    public async Task A_service_that_cannot_start_says_why() =>
        Assert.StartsWith("SslRenewal cannot start. Api:RequestsPerMinute: expected a whole number", (await Calls.RunAsync("serve", "--Api:RequestsPerMinute", "x")).Refused(), StringComparison.Ordinal);
}
