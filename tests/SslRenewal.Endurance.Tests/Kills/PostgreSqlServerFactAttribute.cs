using System.Runtime.CompilerServices;

namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>A test that starts and kills a PostgreSQL server of its own: skipped where there are no programs for it or tests with PostgreSQL are not asked for, but not in CI, where that is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgreSqlServerFactAttribute : FactAttribute
{
    private const string NoPrograms = "there is no PostgreSQL server to start: no /usr/lib/postgresql/VERSION/bin/initdb";

    public PostgreSqlServerFactAttribute([CallerMemberName] string name = "")
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

    private static string? Missing => !PostgreSqlTestServer.IsConfigured ? PostgreSqlTestServer.NotConfigured : PostgreSqlPrograms.Folder is null ? NoPrograms : null;
}
