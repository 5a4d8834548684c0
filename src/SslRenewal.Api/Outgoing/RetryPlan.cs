namespace SslRenewal.Api.Outgoing;

/// <summary>When what the other side did not take is offered again: after a minute, and each time after twice as long, for the better part of a day.</summary>
internal static class RetryPlan
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(1);

    /// <summary>How long to wait after so many attempts; <see langword="null"/> where the next would come more than a day after the first.</summary>
    public static TimeSpan? After(int attempts) => Total(attempts) <= GivenUpAfter ? Total(attempts) - Total(attempts - 1) : null;

    // 1 + 2 + 4 + …; the days of 2^30 minutes are more than enough.
    private static TimeSpan Total(int delays) => First * ((1L << Math.Min(delays, 30)) - 1);
}
