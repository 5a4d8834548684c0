namespace SslRenewal.Testing.Management;

/// <summary>A clock, as the management API tells of it.</summary>
internal sealed record ClockState(DateTimeOffset Now, bool Standing);
