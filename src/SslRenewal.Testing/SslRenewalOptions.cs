namespace SslRenewal.Testing;

/// <summary>How a host is to be. Nothing else has a say: no file of settings, no environment, no command line.</summary>
public sealed record SslRenewalOptions
{
    /// <summary>What an empty database is filled with; the demo, unless something else is said.</summary>
    public Scenario Scenario { get; init; } = Scenario.Demo;

    /// <summary>Where the clock of an empty database stands, unless its scenario says it: 2026-11-21, noon, so that a test that passes today passes next year. <see langword="null"/> for the machine's clock.</summary>
    public DateTimeOffset? Clock { get; init; } = new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What everything drawn is drawn from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Whether it listens at a free port of 127.0.0.1, as any client can reach it; without, only <see cref="SslRenewalHost.CreateClient"/> reaches it.</summary>
    public bool Socket { get; init; } = true;

    /// <summary>The connection string of a database that stays when the host ends (<c>Data Source=FILE</c>, or <c>Host=…</c> for PostgreSQL); without one, a temporary SQLite file.</summary>
    public string? Database { get; init; }

    /// <summary>Settings of the service by their keys, such as <c>Issuance:Pace</c>; they go before what a host sets by itself. What is an option of its own here (<c>Scenario</c>, <c>Clock</c>, <c>Seed</c>, <c>Database</c>) is refused.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Where to log to; without it nothing is logged.</summary>
    public Action<ILoggingBuilder>? Logging { get; init; }

    /// <summary>Changes what the service is made of, for the service's own tests.</summary>
    internal Action<WebApplicationBuilder>? Builder { get; init; }
}
