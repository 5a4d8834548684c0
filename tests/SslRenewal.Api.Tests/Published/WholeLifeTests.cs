using System.Diagnostics;

namespace SslRenewal.Api.Tests.Published;

/// <summary>A certificate's whole life, driven from outside by a script of curl and openssl alone.</summary>
public sealed class WholeLifeTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    [ProgramsFact("bash curl openssl")]
    public async Task A_certificate_is_bought_activated_used_renewed_reissued_and_revoked()
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(AppContext.BaseDirectory, "Published", "whole-life.sh"), service.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        using var script = Process.Start(start)!;
        var errors = script.StandardError.ReadToEndAsync();
        var output = await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();

        Assert.True(script.ExitCode == 0, $"{output}\n{await errors}");
        Assert.EndsWith("done\n", output, StringComparison.Ordinal);
    }
}
