namespace SslRenewal.Testing;

/// <summary>A parameter that nobody reads.</summary>
/// <param name="Suggestion">The name that may have been meant, where one is much like it.</param>
public sealed record UnreadParameter(string Name, string? Suggestion);
