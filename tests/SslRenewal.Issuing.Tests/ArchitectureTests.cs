using SslRenewal.Issuing.Authority;

namespace SslRenewal.Issuing.Tests;

public sealed class ArchitectureTests
{
    [Fact]
    public void Issuing_depends_on_the_domain_and_the_runtime_alone() =>
        Assert.All(
            typeof(CertificateAuthority).Assembly.GetReferencedAssemblies(),
            assembly => Assert.True(assembly.Name is "SslRenewal.Domain" || assembly.Name!.StartsWith("System.", StringComparison.Ordinal), assembly.Name));
}
