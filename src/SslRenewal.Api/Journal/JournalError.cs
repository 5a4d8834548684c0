namespace SslRenewal.Api.Journal;

/// <summary>The error of an answer.</summary>
/// <param name="Message">None where the document that is kept cannot be read.</param>
public sealed record JournalError(int Number, string? Message);
