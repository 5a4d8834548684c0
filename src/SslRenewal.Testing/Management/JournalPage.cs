namespace SslRenewal.Testing.Management;

/// <summary>A page of the journal, as the management API tells of it.</summary>
/// <param name="Next">What the next page's requests come before, or <see langword="null"/> where there is none.</param>
internal sealed record JournalPage(IReadOnlyList<JournalRequest> Items, long? Next);
