namespace SslRenewal.Api.Tests.Published;

/// <summary>The sample that is written in five languages; where one is missing, the others are tried all the same.</summary>
public sealed class LanguageSampleTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    [ProgramsFact("bash dotnet")]
    public Task The_program_in_CSharp_renews() => RenewsAsync("renew.cs");

    [ProgramsFact("bash node")]
    public Task The_program_in_JavaScript_renews() => RenewsAsync("renew.mjs");

    [ProgramsFact("bash python3")]
    public Task The_program_in_Python_renews() => RenewsAsync("renew.py");

    [ProgramsFact("bash php")]
    public Task The_program_in_PHP_renews() => RenewsAsync("renew.php");

    [ProgramsFact("bash java")]
    public Task The_program_in_Java_renews() => RenewsAsync("Renew.java");

    private async Task RenewsAsync(string program)
    {
        var lines = (await Script.RunAsync("samples/run.sh", service, program)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal($"== {program}", lines[0]);
        Assert.Single(lines, line => line.StartsWith("110 days later: order ", StringComparison.Ordinal));
        Assert.Equal("1 ran, 0 failed, 0 missing", lines[^1]);
    }
}
