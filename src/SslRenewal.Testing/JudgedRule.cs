namespace SslRenewal.Testing;

/// <summary>A rule, and what came of it in one request.</summary>
/// <param name="Name">Its stable slug.</param>
/// <param name="Sentence">True where it holds.</param>
/// <param name="Verdict"><c>held</c>, <c>broke</c> or <c>notReached</c>.</param>
public sealed record JudgedRule(string Name, string Sentence, string Verdict);
