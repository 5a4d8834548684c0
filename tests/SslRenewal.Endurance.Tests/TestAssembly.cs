namespace SslRenewal.Tests;

/// <summary>What xunit is told of where the discoverers of this project are.</summary>
internal static class TestAssembly
{
    public const string Name = "SslRenewal.Endurance.Tests";
}
