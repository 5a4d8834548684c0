using System.Runtime.CompilerServices;

namespace SslRenewal.Api.Tests.Clients;

/// <summary>A test that needs node, npm and openssl: skipped where one is missing, but not in CI, where that is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    private static readonly string[] Programs = ["node", "npm", "openssl"];

    public NodeFactAttribute([CallerMemberName] string name = "")
    {
        Name = name;

        if (Environment.GetEnvironmentVariable("CI") is not "true" && Array.Find(Programs, IsMissing) is { } missing)
        {
            Skip = $"{missing} is not installed";

            // The usual report of a run shows names and no reasons.
            DisplayName = $"{name} ({Skip})";
        }
    }

    public string Name { get; }

    private static bool IsMissing(string program) =>
        !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
