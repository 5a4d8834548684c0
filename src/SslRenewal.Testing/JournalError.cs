namespace SslRenewal.Testing;

/// <summary>The error of an answer.</summary>
public sealed record JournalError(int Number, string Message);
