using System.Runtime.CompilerServices;

namespace SslRenewal.Tests;

/// <summary>A test that needs programs which a user's machine may lack: skipped where one is missing, but not in CI, where that is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ProgramsFactAttribute : FactAttribute
{
    /// <param name="programs">Their names, with spaces between them.</param>
    /// <param name="name">The test's own.</param>
    public ProgramsFactAttribute(string programs, [CallerMemberName] string name = "")
    {
        (Programs, Name) = (programs, name);

        if (Environment.GetEnvironmentVariable("CI") is not "true" && Array.Find(programs.Split(' '), IsMissing) is { } missing)
        {
            Skip = $"{missing} is not installed";

            // The usual report of a run shows names and no reasons.
            DisplayName = $"{name} ({Skip})";
        }
    }

    public string Programs { get; }

    public string Name { get; }

    private static bool IsMissing(string program) =>
        !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
