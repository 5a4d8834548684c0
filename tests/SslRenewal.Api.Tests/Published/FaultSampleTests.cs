using SslRenewal.Api.Manage.Faults;

namespace SslRenewal.Api.Tests.Published;

/// <summary>The sample that shows every kind of fault by curl.</summary>
public sealed class FaultSampleTests(ServiceProcess service) : IClassFixture<ServiceProcess>
{
    [ProgramsFact("bash curl")]
    public async Task Every_kind_of_fault_is_seen_on_the_wire()
    {
        var lines = (await Script.RunAsync("faults.sh", service)).Split('\n');

        Assert.All(FaultKinds.All, kind => Assert.Contains(lines, line => line.StartsWith(kind.Name + ' ', StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.StartsWith("done ", StringComparison.Ordinal));
    }
}
