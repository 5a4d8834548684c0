using SslRenewal.Api.Journal;

namespace SslRenewal.Api.Console.Requests;

/// <summary>Some requests, newest first, and the addresses of their neighbours.</summary>
public sealed record RequestsModel(RequestFilter Filter, IReadOnlyList<JournalEntry> Entries, string? Newer, string? Older);
