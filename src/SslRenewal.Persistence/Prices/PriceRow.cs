using System.ComponentModel.DataAnnotations.Schema;
using SslRenewal.Domain.Products;

namespace SslRenewal.Persistence.Prices;

/// <summary>A price that a scenario set: US dollars a year for a type at a duration.</summary>
[Table("prices")]
public sealed class PriceRow
{
    /// <summary>The name of a type that is not deprecated.</summary>
    public required string SslType { get; init; }

    public required int Years { get; init; }

    /// <summary>The action's name, or empty where the price holds for every action (a key holds no null).</summary>
    public required string Action { get; init; }

    public required decimal Price { get; init; }

    public PriceOverride ToDomain() =>
        new(ProductCatalogue.Find(SslType)!, Years, Action.Length == 0 ? null : Enum.Parse<PriceAction>(Action), Price);
}
