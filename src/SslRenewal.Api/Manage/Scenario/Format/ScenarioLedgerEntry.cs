using SslRenewal.Domain.Accounts;

namespace SslRenewal.Api.Manage.Scenario.Format;

/// <summary>One change of a user's balance.</summary>
internal sealed record ScenarioLedgerEntry
{
    [Field("When it happened.")]
    public required DateTimeOffset At { get; init; }

    [Field("US dollars, negative for a charge.", Min = -ScenarioLimits.Money, Max = ScenarioLimits.Money)]
    public required decimal Amount { get; init; }

    [Field("Why the balance changed.")]
    public required LedgerCause Cause { get; init; }

    [Field("The order of the account that it belongs to.", Min = 1, Max = ScenarioLimits.Id)]
    public int? OrderId { get; init; }
}
