namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>A scenario: all that the service begins with. These records are the format: reading, export and the JSON schema follow them.</summary>
internal sealed record ScenarioFile
{
    [Field("The version of this format.", Min = 1, Max = 1)]
    public required int Version { get; init; }

    [Field("Where the service's clock stands from the load on. Without it the clock is left as it is.", OfClock = true)]
    public DateTimeOffset? Clock { get; init; }

    [Field("Whether a purchase that was never activated is refunded when its period ends; false by default.")]
    public bool? RefundUnactivated { get; init; }

    [Field("The accounts.", Max = ScenarioLimits.Users)]
    public IReadOnlyList<ScenarioAccount>? Accounts { get; init; }

    [Field("The promotion codes.", Max = ScenarioLimits.Promotions)]
    public IReadOnlyList<ScenarioPromotion>? Promotions { get; init; }

    [Field("Prices that hold instead of the catalogue's.")]
    public IReadOnlyList<ScenarioPrice>? Prices { get; init; }
}
