using SslRenewal.Domain.Products;

namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>What a year of a type costs at a duration, instead of the catalogue's price.</summary>
internal sealed record ScenarioPrice
{
    [Field("A type name of the catalogue; a deprecated name means its replacement.")]
    public required Product SslType { get; init; }

    [Field("The duration at which it holds.", Min = 1, Max = 5)]
    public required int Years { get; init; }

    [Field("What it holds for; without it, for every action that has no price of its own.")]
    public PriceAction? Action { get; init; }

    [Field("US dollars a year.", Max = ScenarioLimits.Money)]
    public required decimal Price { get; init; }
}
