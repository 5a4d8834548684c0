namespace SslRenewal.Api.Console.List;

/// <summary>Certificates that want somebody's attention, the first few of them.</summary>
/// <param name="Tone">How urgent they are, as a badge's.</param>
/// <param name="Title">What is the matter, after their number.</param>
/// <param name="Advice">What to do.</param>
/// <param name="View">The list of all of them.</param>
public sealed record AttentionGroup(string Tone, string Title, string Advice, ListView View, int Count, IReadOnlyList<ListLine> First);
