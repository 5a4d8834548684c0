namespace SslRenewal.Api.Tests.Published;

/// <summary>A certificate's whole life, driven from outside by a script of curl and openssl alone.</summary>
public sealed class WholeLifeTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    [ProgramsFact("bash curl openssl")]
    public async Task A_certificate_is_bought_activated_used_renewed_reissued_and_revoked() =>
        Assert.EndsWith("done\n", await Script.RunAsync("whole-life.sh", service), StringComparison.Ordinal);
}
