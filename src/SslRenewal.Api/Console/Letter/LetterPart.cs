namespace SslRenewal.Api.Console.Letter;

/// <summary>A part of a letter under a heading of its own.</summary>
public sealed record LetterPart(string Heading, IReadOnlyList<LetterLine> Lines);
