namespace SslRenewal.Api.Console.Clocks;

/// <summary>Whose clock the desk shows, and what comes next by it.</summary>
/// <param name="IsOwn">Whether the account has a clock of its own, over the service's.</param>
/// <param name="Next">The next thing that is due.</param>
public sealed record ClockState(bool IsOwn, DueThing? Next);
