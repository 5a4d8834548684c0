using System.Globalization;

namespace SslRenewal.Benchmarks.Load.Floors;

/// <summary>A floor as a process of its own: its name, a port of 127.0.0.1, its database, and how many certificates there are.</summary>
internal static class FloorCommand
{
    public const string Verb = "floor";

    public const string Canned = "canned";
    public const string Sqlite = "sqlite";
    public const string GroupCommit = "group-commit";
    public const string Reading = "reading";
    public const string PostgreSql = "postgresql";

    public static async Task<int> RunAsync(string[] arguments)
    {
        var (port, database, fleet) = (Number(arguments[1]), arguments[2], new Fleet(Number(arguments[3])));

        await (arguments[0] switch
        {
            Canned => CannedFloor.RunAsync(port),
            Sqlite => SqliteFloor.RunAsync(port, database, fleet),
            GroupCommit => GroupCommitFloor.RunAsync(port, database, fleet),
            Reading => ReadingFloor.RunAsync(port, database, fleet),
            PostgreSql => PostgreSqlFloor.RunAsync(port, database, fleet),
            _ => throw new ArgumentOutOfRangeException(nameof(arguments), arguments[0], "No such floor."),
        });

        return 0;

        static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
