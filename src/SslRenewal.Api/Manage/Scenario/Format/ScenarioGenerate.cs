using SslRenewal.Domain.Products;

namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>Many active certificates of one type, whose expiries are spread evenly over a range of days.</summary>
internal sealed record ScenarioGenerate
{
    [Field("How many.", Min = 1, Max = ScenarioLimits.Generated)]
    public required int Count { get; init; }

    [Field("The number of the first; the others follow without a gap.", Min = 1, Max = ScenarioLimits.Id)]
    public required int FirstCertificateId { get; init; }

    [Field("A type name of the catalogue, old or new, on any date.")]
    public required Product SslType { get; init; }

    [Field("The first and the last day of expiry, in days from the account's clock.", Min = -ScenarioLimits.Days, Max = ScenarioLimits.Days)]
    public required DayRange ExpiresInDays { get; init; }

    [Field("What the order of the expiries is drawn from; the service's seed by default.", Min = int.MinValue, Max = int.MaxValue)]
    public int? Seed { get; init; }
}
