namespace SslRenewal.Api.Manage.Clock;

/// <summary>What the clock says, and whether it stands there or is the system's.</summary>
public sealed record ClockReading(DateTimeOffset Now, bool Standing)
{
    public static ClockReading Of(DateTimeOffset? standing, TimeProvider system) => new(standing ?? system.GetUtcNow(), standing is not null);
}
