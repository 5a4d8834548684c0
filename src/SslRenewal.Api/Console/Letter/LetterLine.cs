namespace SslRenewal.Api.Console.Letter;

/// <summary>One line of a letter.</summary>
/// <param name="Value">What is known already, or <see langword="null"/> for a line to be filled in by hand.</param>
public sealed record LetterLine(string Label, string? Value);
