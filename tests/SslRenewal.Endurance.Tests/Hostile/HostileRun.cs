using System.Globalization;

namespace SslRenewal.Endurance.Tests.Hostile;

/// <summary>How much is sent, from which seed: a bounded share unless the environment asks for more (SSLRENEWAL_CASES, SSLRENEWAL_SEED), or for one case again (SSLRENEWAL_CASE).</summary>
internal static class HostileRun
{
    private const int Bounded = 20_000;

    public static int Seed { get; } = Read("SSLRENEWAL_SEED") ?? 20260711;

    /// <summary>The numbers of the cases that an area with so many of a thousand has to send.</summary>
    public static IEnumerable<int> NumbersOf(int share) =>
        Read("SSLRENEWAL_CASE") is { } one ? [one] : Enumerable.Range(0, Math.Max(1, (int)((long)(Read("SSLRENEWAL_CASES") ?? Bounded) * share / 1000)));

    private static int? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
