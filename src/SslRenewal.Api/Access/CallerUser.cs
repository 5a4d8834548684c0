namespace SslRenewal.Api.Access;

/// <summary>The user that a caller acts for.</summary>
/// <param name="Name">As it was given.</param>
internal sealed record CallerUser(string UserKey, string Name, bool IsSubUser);
