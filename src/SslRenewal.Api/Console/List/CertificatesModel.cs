using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Console.List;

/// <summary>All that the list's page shows.</summary>
/// <param name="Before">The place of the first line, where there are some before it; <paramref name="After"/> that of the last, where there are some behind it.</param>
public sealed record CertificatesModel(ListRequest Request, IReadOnlyList<ListLine> Lines, ListCursor? Before, ListCursor? After, DeskPolicy Policy)
{
    /// <summary>How many each view shows.</summary>
    public FleetCounts Counts { get; init; } = new([]);

    /// <summary>What stands above the list on the page that the desk begins with; nothing on one that was turned to, searched or sorted.</summary>
    public FleetOverview? Overview { get; init; }

    /// <summary>Whether it is the page that the desk begins with.</summary>
    public bool IsOverview => Request is { Search.Length: 0, After: null, Before: null, From: null, Until: null } && Request.View == ListView.All && Request.Sort == ListSort.ByExpiry;
}
