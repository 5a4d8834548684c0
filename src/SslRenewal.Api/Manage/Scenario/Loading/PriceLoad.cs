using SslRenewal.Api.Manage.Scenario.Format;
using SslRenewal.Persistence.Prices;

namespace SslRenewal.Api.Manage.Scenario.Loading;

/// <summary>Makes the rows of the prices.</summary>
internal sealed class PriceLoad
{
    private readonly HashSet<(string SslType, int Years, string Action)> _seen = [];

    /// <exception cref="ScenarioException">The same was priced before.</exception>
    public PriceRow Row(ScenarioPrice price, string path)
    {
        var row = new PriceRow { SslType = (price.SslType.Successor ?? price.SslType).Name, Years = price.Years, Action = price.Action?.ToString() ?? "", Price = price.Price };

        return _seen.Add((row.SslType, row.Years, row.Action)) ? row : throw ScenarioException.Of(path, "one price for a type (or its replacement), years and action");
    }
}
