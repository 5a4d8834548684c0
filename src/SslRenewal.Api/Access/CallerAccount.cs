namespace SslRenewal.Api.Access;

/// <summary>The account that a caller names, as the first stage looks at it.</summary>
/// <param name="AllowedIps">IPv4 addresses and networks, one a line; none allows all.</param>
/// <param name="ClockAt">Where its own clock stands, or <see langword="null"/> where it follows the service's.</param>
internal sealed record CallerAccount(int Tenant, string KeyHash, bool IsLocked, string AllowedIps, DateTimeOffset? ClockAt);
