using SslRenewal.Api.Console.Forecast;
using SslRenewal.Domain.Renewals;

namespace SslRenewal.Api.Console.List;

/// <summary>All that the list's page shows.</summary>
/// <param name="Attention">What wants attention first; nothing on a page that was turned to, searched or sorted.</param>
public sealed record CertificatesModel(ListRequest Request, ListPage Page, FleetCounts Counts, FleetForecast Forecast, IReadOnlyList<AttentionGroup> Attention, DeskPolicy Policy)
{
    /// <summary>Whether it is the page that the desk begins with, where the overview stands.</summary>
    public bool IsOverview => Request is { Search.Length: 0, After: null, Before: null, From: null, Until: null } && Request.View == ListView.All && Request.Sort == ListSort.ByExpiry;
}
