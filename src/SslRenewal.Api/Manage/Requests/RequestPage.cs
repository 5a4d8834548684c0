using SslRenewal.Api.Journal;

namespace SslRenewal.Api.Manage.Requests;

/// <summary>Requests, newest first.</summary>
/// <param name="Next">What to ask for as before to see the ones after these; none where there are none.</param>
public sealed record RequestPage(IReadOnlyList<JournalEntry> Items, long? Next);
