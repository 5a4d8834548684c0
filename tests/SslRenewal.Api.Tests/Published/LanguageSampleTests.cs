namespace SslRenewal.Api.Tests.Published;

/// <summary>The sample that is written in five languages.</summary>
public sealed class LanguageSampleTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    [ProgramsFact("bash dotnet node python3 php java")]
    public async Task The_same_program_renews_in_every_language()
    {
        var lines = (await Script.RunAsync("samples/run.sh", service)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("5 ran, 0 failed, 0 missing", lines[^1]);
        Assert.Equal(5, lines.Count(line => line.StartsWith("110 days later: order ", StringComparison.Ordinal)));
    }
}
