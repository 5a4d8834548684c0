using SslRenewal.Api.Configuration;
using SslRenewal.Api.Console.Forecast;
using SslRenewal.Api.Console.Shell;

namespace SslRenewal.Api.Console.List;

/// <summary>Gathers what the list's page shows.</summary>
internal sealed class CertificatesReading(ListQuery list, CountReading counting, ForecastReading forecasting, ServiceSettings settings)
{
    private const int Few = 3;

    public async Task<CertificatesModel> ReadAsync(Desk desk, ListRequest request, CancellationToken cancellationToken)
    {
        var policy = settings.DeskPolicy;
        var page = await list.ReadAsync(desk.User, desk.Today, request, policy, cancellationToken);
        var model = new CertificatesModel(request, [.. page.Rows.Select(row => new ListLine(row, policy, desk.Now))], page.Before, page.After, policy);

        if (!model.IsOverview)
        {
            // What was found stands without the views.
            return request.Search.Length > 0 && page.Rows is not [] ? model : model with { Counts = await counting.ReadForViewsAsync(desk.User, desk.Today, cancellationToken) };
        }

        var counts = await counting.ReadAsync(desk.User, cancellationToken);
        var forecast = await forecasting.ReadAsync(desk.User, counts, desk.Today, policy, cancellationToken);
        return model with { Counts = counts, Overview = new(forecast, await AttentionAsync(desk, counts, cancellationToken)) };
    }

    private async Task<IReadOnlyList<AttentionGroup>> AttentionAsync(Desk desk, FleetCounts counts, CancellationToken cancellationToken)
    {
        var groups = new List<AttentionGroup>();

        foreach (var kind in AttentionKind.InOrder)
        {
            if (counts.Of(kind.View, desk.Today, settings.DeskPolicy) is > 0 and var count)
            {
                var first = await list.ReadAsync(desk.User, desk.Today, new ListRequest(kind.View, kind.Sort), settings.DeskPolicy, cancellationToken, Few);
                groups.Add(new(kind.Tone, count == 1 ? kind.One : kind.Several, kind.Advice, kind.Shown, count, [.. first.Rows.Select(row => new ListLine(row, settings.DeskPolicy, desk.Now))]));
            }
        }

        return groups;
    }
}
