namespace SslRenewal.Endurance.Tests.Kills;

/// <summary>PostgreSQL's own programs, run as the user that its server may run as.</summary>
internal static class PostgreSqlPrograms
{
    private const string User = "postgres";

    /// <summary>The folder of the newest that is installed, or <see langword="null"/> where none is.</summary>
    public static string? Folder { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).OrderBy(bin => bin.Length).ThenBy(bin => bin, StringComparer.Ordinal).LastOrDefault()
        : null;

    /// <summary>A folder of that user's.</summary>
    public static async Task<string> MakeFolderAsync()
    {
        var folder = Path.Combine("/tmp", $"sslrenewal-pg-{Guid.NewGuid():n}");
        string[] owner = Programs.IsRoot ? ["-o", User] : [];

        await Programs.RunAsync("install", ["-d", "-m", "700", .. owner, folder]);
        return folder;
    }

    /// <summary>Runs one to its end, which must be a good one.</summary>
    public static Task RunAsPostgresAsync(string program, params string[] arguments) => Programs.IsRoot
        ? Programs.RunAsync("runuser", ["-u", User, "--", Path.Combine(Folder!, program), .. arguments])
        : Programs.RunAsync(Path.Combine(Folder!, program), arguments);
}
