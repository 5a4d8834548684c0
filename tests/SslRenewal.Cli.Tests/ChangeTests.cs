using System.Text.Json;

namespace SslRenewal.Cli.Tests;

/// <summary>Moving a service's clocks, planning its faults, and working on its accounts.</summary>
public sealed class ChangeTests(ServedDemo demo) : IClassFixture<ServedDemo>
{
    [Fact]
    public async Task An_accounts_clock_is_set_moved_and_released()
    {
        Assert.Equal("2027-01-01T00:00:00Z, standing\n", (await demo.CallAsync("clock", "set", "2027-01-01T00:00:00Z", "--account", "officeonly")).Done());
        Assert.Equal("2027-01-31T12:00:00Z, standing\n", (await demo.CallAsync("clock", "advance", "P30DT12H", "--account", "officeonly")).Done());
        Assert.Equal("2027-01-31T12:00:00Z, standing\n", (await demo.CallAsync("clock", "--account", "officeonly")).Done());
        Assert.Equal("2026-11-21T12:00:00Z, standing\n", (await demo.CallAsync("clock", "release", "--account", "officeonly")).Done());
        Assert.Equal("2026-11-21T12:00:00Z, standing\n", (await demo.CallAsync("clock")).Done());
    }

    [Fact]
    public async Task What_a_clock_cannot_do_is_told() =>
        Assert.Equal("sslrenewal: now: expected an ISO 8601 instant with an offset, such as 2026-11-21T12:00:00Z, from 2010-01-01 to 2099-12-31", (await demo.CallAsync("clock", "set", "yesterday")).Refused());

    [Fact]
    public async Task A_fault_that_was_planned_and_never_came_fails()
    {
        Assert.Equal("No faults.\n", (await demo.CallAsync("faults", "unspent", "--account", "smallshop")).Done());
        Assert.Matches("^Fault [0-9]+: error, 2 times.\n$", (await demo.CallAsync("faults", "add", "error", "--account", "smallshop", "--number", "1", "--message", "No", "--calls", "2,3")).Done());

        var unspent = await demo.CallAsync("faults", "unspent", "--account", "smallshop");

        Assert.Equal("sslrenewal: 1 fault unspent.", unspent.Refused());
        Assert.Matches("^ID KIND  ACCOUNT   COMMAND CERTIFICATE HITS LEFT\n[0-9]+  error smallshop any     any         0    2\n$", unspent.Output);
        Assert.Equal(unspent.Output, (await demo.CallAsync("faults", "--account", "smallshop")).Done());
        Assert.Equal("No faults are left.\n", (await demo.CallAsync("faults", "clear", "--account", "smallshop")).Done());
        Assert.Equal("No faults.\n", (await demo.CallAsync("faults", "--account", "smallshop")).Done());
    }

    [Theory]
    [InlineData("faults --account officeonly")]
    [InlineData("faults --account officeonly unspent")]
    [InlineData("faults unspent --account officeonly")]
    public async Task The_faults_of_an_account_are_told_on_either_side(string line)
    {
        _ = (await demo.CallAsync("faults", "add", "latency", "--account", "apiexample", "--milliseconds", "1")).Done();

        Assert.Equal("No faults.\n", (await demo.CallAsync(line.Split(' '))).Done());
    }

    [Theory]
    [InlineData("faults --account officeonly clear")]
    [InlineData("faults clear --account officeonly")]
    public async Task An_accounts_faults_are_cleared_and_nobody_elses(string line)
    {
        var kept = (await demo.CallAsync("faults", "add", "latency", "--account", "apiexample", "--milliseconds", "1", "--json")).Done();
        _ = (await demo.CallAsync("faults", "--account", "officeonly", "add", "latency", "--milliseconds", "1")).Done();

        _ = (await demo.CallAsync(line.Split(' '))).Done();

        Assert.Contains(JsonElement.Parse(kept).GetProperty("id").GetInt32(), JsonElement.Parse((await demo.CallAsync("faults", "--account", "apiexample", "--json")).Done()).EnumerateArray().Select(fault => fault.GetProperty("id").GetInt32()));
        Assert.Equal("No faults.\n", (await demo.CallAsync("faults", "--account", "officeonly")).Done());
    }

    [Fact]
    public async Task A_fault_that_the_service_does_not_know_is_refused() =>
        Assert.StartsWith("sslrenewal: kind: expected one of orderCreationFailed, ", (await demo.CallAsync("faults", "add", "earthquake")).Refused(), StringComparison.Ordinal);

    [Fact]
    public async Task An_account_is_made_funded_locked_and_given_another_key()
    {
        var made = (await demo.CallAsync("account", "make", "newshop", "--api-key", "newshop-key", "--balance", "100", "--allowed-ip", "10.0.0.0/8", "--allowed-ip", "127.0.0.1")).Done();

        Assert.Equal("USER    BALANCE CERTIFICATES ORDERS CLOCK\nnewshop 100.00  0            0      the service's\n", made);
        Assert.Contains("newshop 97.50 ", (await demo.CallAsync("account", "fund", "newshop", "-2.50")).Done(), StringComparison.Ordinal);
        Assert.Equal("newshop is locked.\n", (await demo.CallAsync("account", "lock", "newshop")).Done());
        Assert.Equal("newshop is unlocked.\n", (await demo.CallAsync("account", "unlock", "newshop")).Done());
        Assert.Equal("newshop has another key.\n", (await demo.CallAsync("account", "key", "newshop", "--api-key", "another")).Done());
        Assert.Contains("newshop 97.50 ", (await demo.CallAsync("account", "show", "newshop")).Done(), StringComparison.Ordinal);
        Assert.Contains("newshop 100.00 ", (await demo.CallAsync("account", "reset", "newshop")).Done(), StringComparison.Ordinal);
        Assert.Equal("sslrenewal: There is a user newshop already.", (await demo.CallAsync("account", "make", "newshop", "--api-key", "x")).Refused());
    }

    [Fact]
    public async Task The_journal_names_what_nobody_read()
    {
        using var http = new HttpClient { BaseAddress = new Uri(demo.Address) };
        _ = await http.GetStringAsync(new Uri("/xml.response?ApiUser=smallshop&ApiKey=smallshop-demo-key&UserName=smallshop&ClientIp=1.2.3.4&Command=namecheap.ssl.renew&CertificateID=1&Yaers=1&SSLType=PositiveSSL", UriKind.Relative));

        Assert.Matches("^ENTRY .*\n[0-9]+ +[-0-9TZ:.]+ smallshop namecheap.ssl.renew 1 +2010167 Parameter Years is Missing Yaers [(]Years[?][)]\n$", (await demo.CallAsync("requests", "--user", "smallshop", "--ok", "false")).Done());
        Assert.Equal("No requests.\n", (await demo.CallAsync("requests", "--user", "smallshop", "--ok")).Done());
        Assert.Equal("sslrenewal: There is no user nobody.", (await demo.CallAsync("requests", "--user", "nobody")).Refused());
    }

    [Fact]
    public async Task It_waits_until_the_service_is_ready_or_a_certificate_has_a_status()
    {
        Assert.Equal("The service is ready.\n", (await demo.CallAsync("wait")).Done());
        Assert.Equal("501904 of apiexample is ACTIVE.\n", (await demo.CallAsync("wait", "--certificate", "501904")).Done());
        Assert.Equal("sslrenewal: certificate 501904 is not CANCELLED after 0 seconds: it is ACTIVE.", (await demo.CallAsync("wait", "--certificate", "501904", "--status", "cancelled", "--timeout", "0")).Refused());
        Assert.Equal("sslrenewal: There is no certificate 7 of any user.", (await demo.CallAsync("wait", "--certificate", "7")).Refused());
    }
}
