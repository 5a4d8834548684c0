using System.Runtime.CompilerServices;

namespace SslRenewal.Endurance.Tests.Scale;

/// <summary>A test that needs haproxy and PostgreSQL: skipped where one of them is missing, but not in CI, where that is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BalancerFactAttribute : FactAttribute
{
    public BalancerFactAttribute([CallerMemberName] string name = "")
    {
        Name = name;

        if (Environment.GetEnvironmentVariable("CI") is not "true" && Missing is { } missing)
        {
            Skip = missing;

            // The usual report of a run shows names and no reasons.
            DisplayName = $"{name} ({missing})";
        }
    }

    public string Name { get; }

    /// <summary>What is missing here, or <see langword="null"/>.</summary>
    public static string? Missing => !PostgreSqlTestServer.IsConfigured ? PostgreSqlTestServer.NotConfigured : LoadBalancer.Program is null ? "haproxy is not installed" : null;
}
