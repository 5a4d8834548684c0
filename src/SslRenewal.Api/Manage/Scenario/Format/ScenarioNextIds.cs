namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>Where an account's counters stand.</summary>
internal sealed record ScenarioNextIds
{
    [Field("The number of the next certificate.", Min = 1, Max = ScenarioLimits.NextId)]
    public int? Certificate { get; init; }

    [Field("The number of the next order.", Min = 1, Max = ScenarioLimits.NextId)]
    public int? Order { get; init; }

    [Field("The number of the next money transaction.", Min = 1, Max = ScenarioLimits.NextId)]
    public int? Transaction { get; init; }
}
